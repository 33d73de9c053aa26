import { textToBelieve } from './ambiguousNames.ts';
import { furnitureOf } from './furniture.ts';
import { endsStatement } from './measure.ts';
import { type Element, type Page, type TextNode, textNodes, textWithin } from './tree.ts';

/**
 * Adds the boxes of an article that were dropped for a word in their name (`comment-period`) to the pieces of text that were
 * kept: those with running text beside boxes that were kept.
 */
export function withDroppedBoxes(page: Page, kept: ReadonlySet<TextNode>): ReadonlySet<TextNode> {
  const added: TextNode[] = [];
  const counts = new Map<Element, ReadonlyMap<string, number>>();
  const fellowsOf = ({ parent, name }: Element): number => {
    if (!parent) return 0;
    const known = counts.get(parent) ?? keptWithin(parent, kept);
    counts.set(parent, known);
    return (known.get(name) ?? 0) + (known.get('p') ?? 0);
  };
  for (const element of page.elements) {
    if (element.name !== 'div' && element.name !== 'section') continue;
    const found = furnitureOf(element);
    if (!found || element.textEnd - element.textStart > LARGEST) continue;
    if (runningText(page, element) < textToBelieve(element, found)) continue;
    const nodes = [...textNodes(element)];
    if (nodes.some((node) => kept.has(node)) || fellowsOf(element) < 2) continue;
    added.push(...nodes);
  }
  return added.length === 0 ? kept : new Set([...kept, ...added]);
}

/** No part of an article is longer. */
const LARGEST = 20_000;

/** The letters of the paragraphs in an element that are running text; 0 where they are less than most of it. */
function runningText(page: Page, element: Element): number {
  let size = 0;
  for (const paragraph of paragraphsIn(element)) {
    const text = textWithin(page, paragraph).trim();
    if (text.length >= 60 && endsStatement(text)) size += text.length;
  }
  return size >= textWithin(page, element).replace(/\s+/g, ' ').length * 0.6 ? size : 0;
}

function* paragraphsIn(element: Element): Generator<Element> {
  for (const child of element.children) {
    if (child.kind === 'text') continue;
    if (child.name === 'p') yield child;
    else yield* paragraphsIn(child);
  }
}

/** How many elements of each name in an element hold text that was kept. */
function keptWithin(parent: Element, kept: ReadonlySet<TextNode>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const child of parent.children) {
    if (child.kind === 'text' || !textNodes(child).some((node) => kept.has(node))) continue;
    counts.set(child.name, (counts.get(child.name) ?? 0) + 1);
  }
  return counts;
}
