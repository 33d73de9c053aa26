import { blocksOf } from './blocks.ts';
import { isApparatus } from './furniture.ts';
import { type Judged, judge } from './judge.ts';
import { mainContent } from './mainContent.ts';
import type { Metadata } from './metadata.ts';
import { type Element, type Page, type TextNode, textNodes } from './tree.ts';

/** How much of an article was found: the letters of its body, and those of them that are running text. */
export type Amount = { body: number; prose: number };

/** Less than so many letters are little for an article: then other ways are tried. */
const LITTLE = 400;

/** The blocks of the page's article, judged: by Readability, or where that finds little, in the elements that pages name for it. */
export function findBody(page: Page, metadata: Metadata): Judged[] {
  const hidden = (element: Element) => isApparatus(element) && element.textEnd - element.textStart < 2000;
  let best = judgeWithin(page, mainContent(page, hidden), metadata);
  if (amountOf(best).body >= LITTLE) return best;
  for (const element of namedBodies(page)) {
    const other = judgeWithin(page, new Set(textNodes(element)), metadata);
    if (amountOf(other).prose > amountOf(best).prose * 1.5) best = other;
  }
  return best;
}

function judgeWithin(page: Page, kept: ReadonlySet<TextNode>, metadata: Metadata): Judged[] {
  return judge(
    page,
    blocksOf(page, (node) => kept.has(node)),
    metadata,
  );
}

/** At most so many elements are tried. */
const TRIED = 4;

/** The elements that are named for an article's text, the largest first. */
function namedBodies(page: Page): Element[] {
  return page.elements
    .filter(isNamedBody)
    .toSorted((a, b) => b.end - b.start - (a.end - a.start))
    .slice(0, TRIED);
}

function isNamedBody({ name, attributes }: Element): boolean {
  return (
    name === 'article' ||
    name === 'main' ||
    attributes.role === 'main' ||
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
