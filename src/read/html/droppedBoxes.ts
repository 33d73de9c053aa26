import { textToBelieve } from './ambiguousNames.ts';
import { elementsAround } from './elementsAround.ts';
import { furnitureOf } from './furniture.ts';
import { endsStatement } from './measure.ts';
import { type Element, kindOf, type Page, type TextNode, textNodes, textWithin } from './tree.ts';

/**
 * Adds the boxes of an article that were dropped for a word in their name (`comment-period`) to the pieces of text that were
 * kept: those with running text beside boxes that were kept, between them or like them.
 */
export function withDroppedBoxes(page: Page, kept: ReadonlySet<TextNode>): ReadonlySet<TextNode> {
  const added: TextNode[] = [];
  const holdKept = elementsAround(kept);
  const known = new Map<Element, KeptWithin>();
  const keptBeside = ({ parent }: Element): KeptWithin => {
    if (!parent) return NOTHING;
    const found = known.get(parent) ?? keptWithin(parent, holdKept);
    known.set(parent, found);
    return found;
  };
  for (const element of page.elements) {
    if (element.name !== 'div' && element.name !== 'section') continue;
    if (holdKept.has(element) || !element.parent || !holdKept.has(element.parent)) continue;
    const length = element.textEnd - element.textStart;
    if (length < LEAST || length > LARGEST) continue;
    const { counts, kinds, first, last } = keptBeside(element);
    const fellows = (counts.get(element.name) ?? 0) + (counts.get('p') ?? 0);
    if (fellows < 2) continue;
    const isAmong = (first < element.start && element.start < last) || (kinds.get(kindOf(element)) ?? 0) >= 2;
    const enough = textToBelieve(element, furnitureOf(element), isAmong);
    if (enough === Number.POSITIVE_INFINITY || runningText(page, element) < enough) continue;
    if (holdsApart(element)) continue;
    added.push(...textNodes(element));
  }
  return added.length === 0 ? kept : new Set([...kept, ...added]);
}

/** Less is no paragraph; no part of an article is longer. */
const LEAST = 60;
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

/** Whether something in an element says that it is an offer of the page (a form), or about other texts. */
function holdsApart(element: Element): boolean {
  return element.children.some(
    (child) => child.kind === 'element' && (APART.has(child.name) || holdsApart(child)),
  );
}

const APART = new Set(['form', 'input', 'article', 'aside', 'nav']);

function* paragraphsIn(element: Element): Generator<Element> {
  for (const child of element.children) {
    if (child.kind === 'text') continue;
    if (child.name === 'p') yield child;
    else yield* paragraphsIn(child);
  }
}

/** What was kept in an element: how many of the elements in it by name and by kind, and where the first and the last of them begin. */
type KeptWithin = {
  counts: ReadonlyMap<string, number>;
  kinds: ReadonlyMap<string, number>;
  first: number;
  last: number;
};

const NOTHING: KeptWithin = { counts: new Map(), kinds: new Map(), first: Infinity, last: -Infinity };

function keptWithin(parent: Element, holdKept: ReadonlySet<Element>): KeptWithin {
  const counts = new Map<string, number>();
  const kinds = new Map<string, number>();
  let [first, last] = [NOTHING.first, NOTHING.last];
  for (const child of parent.children) {
    if (child.kind === 'text' || !holdKept.has(child)) continue;
    counts.set(child.name, (counts.get(child.name) ?? 0) + 1);
    kinds.set(kindOf(child), (kinds.get(kindOf(child)) ?? 0) + 1);
    first = Math.min(first, child.start);
    last = child.start;
  }
  return { counts, kinds, first, last };
}
