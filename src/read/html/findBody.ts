import { blocksOf } from './blocks.ts';
import { withDroppedBoxes } from './droppedBoxes.ts';
import { isApparatus } from './furniture.ts';
import { type Judged, judge } from './judge.ts';
import { withLinkedParagraphs } from './linkedParagraphs.ts';
import { mainContent } from './mainContent.ts';
import { type Measured, measure } from './measure.ts';
import type { Metadata } from './metadata.ts';
import type { Element, Page, TextNode } from './tree.ts';

/** How much of an article was found: the letters of its body, and those of them that are running text. */
export type Amount = { body: number; prose: number };

/** Another element's text is taken where it has so many times as much running text as what was found. */
const MUCH_MORE = 1.5;

/**
 * The blocks of the page's article, judged: as Readability finds it, or in an element that is named for it and has much more
 * running text, since Readability may choose the wrong one of several.
 */
export function findBody(page: Page, metadata: Metadata): Judged[] {
  const hidden = (element: Element) => isApparatus(element) && element.textEnd - element.textStart < 2000;
  const main = withLinkedParagraphs(page, withDroppedBoxes(page, mainContent(page, hidden)));
  let best = judge(page, measuredWithin(page, main), metadata);
  let found = amountOf(best);
  for (const element of namedBodies(page)) {
    if (element.textEnd - element.textStart < found.prose * MUCH_MORE) continue;
    const nodes = new Set(articleNodes(element));
    if (nodes.size === main.size && nodes.isSubsetOf(main)) continue;
    const measured = measuredWithin(page, nodes);
    if (proseOf(measured) < found.prose * MUCH_MORE) continue;
    const other = judge(page, measured, metadata);
    const amount = amountOf(other);
    if (amount.prose < found.prose * MUCH_MORE) continue;
    best = other;
    found = amount;
  }
  return best;
}

/** The pieces of text in an element, but those of readers' comments and of parts that no article's text is in. */
function* articleNodes(element: Element): Generator<TextNode> {
  for (const child of element.children) {
    if (child.kind === 'text') yield child;
    else if (!isApparatus(child) && !isBeside(child)) yield* articleNodes(child);
  }
}

function isBeside({ name, attributes }: Element): boolean {
  if (name === 'aside' || name === 'footer' || name === 'form') return true;
  return COMMENTS.test(`${attributes.class ?? ''} ${attributes.id ?? ''}`);
}

const COMMENTS = /(?:^|[\s_-])(?:comments?|commentlist|respond|disqus\w*)(?:$|[\s_-](?!period))/i;

function measuredWithin(page: Page, kept: ReadonlySet<TextNode>): Measured[] {
  return blocksOf(page, (node) => kept.has(node)).map((block) => measure(page, block));
}

/** The letters of running text, however it may be judged. */
function proseOf(measured: readonly Measured[]): number {
  return measured.reduce((sum, { prose, block }) => (prose ? sum + block.text.length : sum), 0);
}

/** At most so many elements are tried. */
const TRIED = 4;

/**
 * The elements that are named for an article's text, the largest first; `main` only where not one `article` is on the page.
 * Of elements in each other that hold nearly the same text there is only the innermost.
 */
function namedBodies(page: Page): Element[] {
  const articles = page.elements.filter(({ name }) => name === 'article').length;
  const bodies: Element[] = [];
  const named = page.elements
    .filter((element) => isNamedBody(element) && (articles !== 1 || !isMain(element)))
    .toSorted((a, b) => b.end - b.start - (a.end - a.start));
  for (const element of named) {
    const outer = bodies.findIndex((body) => isNearlyAllOf(element, body));
    if (outer >= 0) bodies[outer] = element;
    else if (bodies.length === TRIED) break;
    else bodies.push(element);
  }
  return bodies;
}

function isNearlyAllOf(part: Element, whole: Element): boolean {
  const isInside = whole.start <= part.start && part.end <= whole.end;
  return isInside && part.textEnd - part.textStart >= (whole.textEnd - whole.textStart) * 0.95;
}

function isMain({ name, attributes }: Element): boolean {
  return name === 'main' || attributes.role === 'main';
}

function isNamedBody(element: Element): boolean {
  const { name, attributes } = element;
  return (
    isMain(element) ||
    name === 'article' ||
    /\barticleBody\b/.test(attributes.itemprop ?? '') ||
    /(?:^|[\s_-])(?:article|story|entry|post)-?(?:body|content|text)(?:$|[\s_-])/i.test(
      attributes.class ?? '',
    )
  );
}

/** Roles that are an article's text, as opposed to what is beside it. */
export const TEXT_ROLES: ReadonlySet<string | null> = new Set(['body', 'quotation', 'list', 'table']);

export function amountOf(judged: readonly Judged[]): Amount {
  let [body, prose] = [0, 0];
  for (const one of judged) {
    if (!TEXT_ROLES.has(one.role)) continue;
    body += one.block.text.length;
    if (one.prose) prose += one.block.text.length;
  }
  return { body, prose };
}
