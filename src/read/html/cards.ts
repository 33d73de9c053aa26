import type { Measured } from './measure.ts';
import { type Element, kindOf } from './tree.ts';

/** Elements that are parts of a text rather than boxes on a page. */
const PARTS = new Set(
  'p blockquote table tbody thead tr td th h1 h2 h3 h4 h5 h6 span a br em strong'.split(' '),
);

/**
 * The elements of which there are three and more of a kind side by side, nearly all with a picture or heading that is a
 * link, and which together hold less than half of the running text: boxes that lead to other stories.
 */
export function cardsOf(
  blocks: readonly Measured[],
  proseSizes: ReadonlyMap<Element, number>,
  prose: number,
): Set<Element> {
  const cards = new Set<Element>();
  const parents = new Set<Element>();
  for (const { around } of blocks)
    for (const element of around) if (!PARTS.has(element.name)) parents.add(element);
  for (const parent of parents) {
    if ((proseSizes.get(parent) ?? 0) > prose * 0.5) continue;
    for (const alike of kindsOf(parent)) {
      if (alike.length < 3) continue;
      const leading = alike.filter((element) => leadsElsewhere(element, 3));
      if (leading.length >= alike.length * 0.7) for (const element of leading) cards.add(element);
    }
  }
  return cards;
}

/** The children of an element that could be boxes, by name and class. */
function kindsOf(parent: Element): Element[][] {
  const kinds = new Map<string, Element[]>();
  for (const child of parent.children) {
    if (child.kind === 'text' || PARTS.has(child.name)) continue;
    const kind = kindOf(child);
    const known = kinds.get(kind);
    if (known) known.push(child);
    else kinds.set(kind, [child]);
  }
  return [...kinds.values()];
}

/** Whether a link to elsewhere holds a picture or heading, or a heading one, not deeper than `depth`. */
function leadsElsewhere(element: Element, depth: number): boolean {
  return element.children.some((child) => {
    if (child.kind === 'text') return false;
    if (child.name === 'a')
      return child.attributes.href !== undefined && holds(child, /^(?:img|picture|h[1-6])$/, 3);
    if (/^h[1-6]$/.test(child.name)) return holds(child, /^a$/, 2);
    return depth > 0 && leadsElsewhere(child, depth - 1);
  });
}

function holds(element: Element, names: RegExp, depth: number): boolean {
  return element.children.some(
    (child) =>
      child.kind === 'element' && (names.test(child.name) || (depth > 0 && holds(child, names, depth - 1))),
  );
}
