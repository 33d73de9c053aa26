import { type Block, blocksOf, isSilent } from './blocks.ts';
import { fold } from './headline.ts';
import { type Page, textWithin } from './tree.ts';

/** No headline is longer, its white space included. */
const LONGEST = 4000;

/** The page's heading that is the article's title and starts before the character `before`; null if not found. */
export function headlineBlock(page: Page, title: string | null, before: number): Block | null {
  if (title === null) return null;
  const folded = fold(title);
  for (const element of page.elements) {
    if (element.start >= before) break;
    if (element.name !== 'h1' && element.name !== 'h2') continue;
    const text = textWithin(page, element);
    if (text.length > LONGEST || fold(text) !== folded || isSilent(element)) continue;
    const blocks = blocksOf(page, () => true, element);
    if (blocks.length === 1) return blocks[0]!;
  }
  return null;
}
