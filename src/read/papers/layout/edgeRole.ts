import type { Flow } from './columns.ts';
import type { Measures } from './measures.ts';
import { endsSentence, type RowParagraph } from './paragraphs.ts';
import type { Role } from './roles.ts';

/** The margin in which heads and feet stand, as a part of the page's height. */
const MARGIN = 0.09;

/** `other` for a short line in the margin, apart from the text, that may be the head or foot of a paper with one page; else null. */
export function edgeRole(
  { lines, size }: RowParagraph,
  page: Flow,
  height: number,
  { bodySize }: Measures,
): Role | null {
  const { row, text } = lines[0]!;
  if (lines.length > 1 || size > 1.1 * bodySize || text.length > 90 || endsSentence(text)) return null;
  const [, top, , bottom] = row.box;
  const isHead = bottom < MARGIN * height;
  if (!isHead && top < (1 - MARGIN) * height) return null;
  // A line of text has the next one near.
  const distance = (other: Flow[number]) => (isHead ? other.box[1] - bottom : top - other.box[3]);
  const isApart = page.every(
    (other) => other === row || distance(other) > 1.2 * size || distance(other) < -size,
  );
  return isApart ? { role: 'other', why: isHead ? 'in the upper margin' : 'in the lower margin' } : null;
}
