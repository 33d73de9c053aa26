import type { DrawnPage } from '../../app/queries/drawPages.ts';
import { html } from './html.ts';
import type { Html } from './layout.ts';

/** The share of a line's height that is below its baseline. */
const BELOW = 0.22;

/**
 * Pages of a PDF drawn from their words, with the boxes of a statement marked: to find the place on paper, not a
 * picture of the page.
 */
export function paperFigure(pages: readonly DrawnPage[]): Html {
  return html`<h2>On the page</h2>
<p class="quiet">This drawing shows only the words that were read, without pictures, lines and running heads, and in another font. What was said is highlighted; a solid frame marks the source, a dashed frame the reporting words.</p>
${pages.map(pageFigure)}`;
}

function pageFigure({ page, width, height, words, marks }: DrawnPage): Html {
  return html`<figure class="paper"><svg viewBox="0 0 ${width} ${height}" role="img" aria-label="Page ${page}, with the words of the statement marked">
${marks.map(({ role, box }) => html`<rect class="${role}"${area(box)}/>`)}
${words.map((one) => wordsHtml(one))}</svg>
<figcaption>Page ${page}${placeOf(marks)}</figcaption></figure>`;
}

/** Words stretched to the edges of their box; those that run up or down a page are shown as a bar. */
function wordsHtml({ text, box }: DrawnPage['words'][number]): Html {
  const [left, top, right, bottom] = box;
  const [width, height] = [right - left, bottom - top];
  if (height > 2 * width && text.length > 2) return html`<rect class="turned"${area(box)}/>`;
  return html`<text x="${left}" y="${tenths(bottom - BELOW * height)}" font-size="${tenths(height)}" textLength="${tenths(width)}" lengthAdjust="spacingAndGlyphs">${text}</text>`;
}

function area([left, top, right, bottom]: DrawnPage['marks'][number]['box']): Html {
  return html` x="${left}" y="${top}" width="${tenths(right - left)}" height="${tenths(bottom - top)}"`;
}

/** Where on paper the content begins, for a reader who has the paper. */
function placeOf(marks: DrawnPage['marks']): string {
  const first = marks.find(({ role }) => role === 'content') ?? marks[0];
  if (!first) return '';
  const [left, top] = first.box;
  return `: ${centimetres(top)} cm from the top, ${centimetres(left)} cm from the left`;
}

const POINTS_IN_CENTIMETRE = 72 / 2.54;

function centimetres(points: number): string {
  return (points / POINTS_IN_CENTIMETRE).toFixed(1);
}

function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}
