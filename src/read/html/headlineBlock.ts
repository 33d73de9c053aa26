import { type Block, blocksOf } from './blocks.ts';
import { fold } from './headline.ts';
import { type Page, textNodes, textWithin } from './tree.ts';

/** The page's heading that is the article's title and stands before the character `before`; null when there is none. */
export function headlineBlock(page: Page, title: string | null, before: number): Block | null {
  if (title === null) return null;
  const folded = fold(title);
  for (const element of page.elements) {
    if (element.start >= before) break;
    if (element.name !== 'h1' && element.name !== 'h2') continue;
    if (fold(textWithin(page, element)) !== folded) continue;
    const nodes = new Set(textNodes(element));
    const blocks = blocksOf(page, (node) => nodes.has(node));
    if (blocks.length === 1) return blocks[0]!;
  }
  return null;
}
