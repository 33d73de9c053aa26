import type { ParagraphRole } from '../../../data/index.ts';
import { startsItem } from './listItems.ts';
import type { Measures } from './measures.ts';
import type { RowParagraph } from './paragraphs.ts';

export type Role = { readonly role: ParagraphRole; readonly why: string | null };

/** A caption by its first words: `Figure 3: …`, `Photo by …`. */
const CAPTION =
  /^(?:(?:figure|fig\.|table|chart|graph|map|exhibit|plate)\s*\d{1,3}[a-z]?\s*[.:|—–-]|(?:photo|photograph|picture|image)(?:graph)?s?(?: credit| courtesy)?\s*(?:by\b|of\b|:)|(?:credit|source):\s)/i;

/** What a paragraph is by its type, its length and its beginning. */
export function roleOf({ lines, size, isBold }: RowParagraph, { bodySize }: Measures): Role {
  const text = lines.map((line) => line.text).join(' ');
  if (CAPTION.test(text) && size <= 1.05 * bodySize) return { role: 'caption', why: 'begins as captions do' };
  if (lines.length > 1 && lines.filter((line) => line.text.includes('\t')).length > lines.length / 2)
    return { role: 'table', why: 'cells beside each other' };
  if (text.length < 300 && lines.length <= 6 && !/[.,;]$/.test(text)) {
    if (size > 1.15 * bodySize) return { role: 'heading', why: 'larger type' };
    if (isBold && lines.length <= 3) return { role: 'heading', why: 'bold type' };
  }
  if (startsItem(text)) return { role: 'list', why: 'begins as items do' };
  return { role: 'body', why: null };
}
