import { blocksOf } from './blocks.ts';
import type { Judged } from './judge.ts';
import { ancestors, type Element, type Page, type TextNode } from './tree.ts';

/** Elements whose name says what they contain. */
const NAMED = new Set(['nav', 'header', 'footer', 'aside', 'form', 'figure', 'dialog', 'menu']);

/** The text of a page that its article's blocks do not hold, block by block, and where it stands. */
export function besideArticle(page: Page, judged: readonly Judged[]): { text: string; why: string }[] {
  const used = new Set(judged.flatMap(({ block }) => block.nodes));
  return blocksOf(page, (node: TextNode) => !used.has(node)).map(({ text, within }) => ({
    text,
    why: placeOf(within),
  }));
}

function placeOf(within: Element): string {
  const named = [within, ...ancestors(within)].find(({ name }) => NAMED.has(name));
  return named ? `in <${named.name}>, outside the article` : 'outside the article';
}
