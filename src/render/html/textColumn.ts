import type { Paragraph, ParagraphRole } from '../../data/index.ts';
import type { Numbered } from '../numbered.ts';
import { textHtml } from './runHtml.ts';

/** What stands on the page around the article: kept in its text, not shown in a report. */
const AROUND: ReadonlySet<ParagraphRole> = new Set(['teaser', 'other']);

/** The article's paragraphs as HTML, statements marked. `level`: of the headings in it. */
export function textColumn(item: Numbered, level: number): string {
  const title = titleParagraph(item);
  const shown = item.article.paragraphs
    .map((paragraph, index) => ({ paragraph, index }))
    .filter(({ paragraph, index }) => !isAround(item, index) && paragraph !== title);
  const html = shown.map(({ paragraph, index }) => wrap(paragraph.role, inner(item, index), level));
  return html.join('\n').replaceAll('</ul>\n<ul>', '');
}

/** The article's title as HTML, with its statements where the title is a paragraph of the text; null without one. */
export function titleParagraph({ article }: Numbered): Paragraph | undefined {
  return article.paragraphs.find(
    ({ role, span }) => role === 'heading' && article.text.slice(...span) === article.title,
  );
}

/** The words of one paragraph as HTML. */
export function inner(item: Numbered, index: number): string {
  return textHtml(item, item.article.paragraphs[index]!.span, item.marks[index]!);
}

/** How many paragraphs a report leaves out, because they are about other pages. */
export function leftOut(item: Numbered): number {
  return item.article.paragraphs.filter((_, index) => isAround(item, index)).length;
}

function isAround(item: Numbered, index: number): boolean {
  return AROUND.has(item.article.paragraphs[index]!.role) && item.marks[index]!.length === 0;
}

function wrap(role: ParagraphRole, html: string, level: number): string {
  if (role === 'heading') return `<h${level} dir="auto">${html}</h${level}>`;
  if (role === 'quotation') return `<blockquote dir="auto"><p>${html}</p></blockquote>`;
  if (role === 'list') return `<ul><li dir="auto">${html}</li></ul>`;
  return `<p dir="auto"${role === 'body' ? '' : ` class="${role}"`}>${html}</p>`;
}
