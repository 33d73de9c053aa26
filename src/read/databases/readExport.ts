import type { View } from '../view.ts';
import { divide } from './divide.ts';
import { EXPORTED } from './exportedType.ts';
import type { ExportLine } from './exportLine.ts';
import { mayBeExport } from './mayBeExport.ts';
import { pageLines } from './pageLines.ts';
import { type ExportedArticle, isExported, readExported } from './readExported.ts';
import { textLines } from './textLines.ts';

/** An article of an export, or, where a text is an export of several, how many. */
export type ReadExport = { readonly article: ExportedArticle } | { readonly articles: number };

/**
 * The article of a document that a newspaper database exported; null where it is none. `contentType` says that it is one where a container was
 * divided.
 */
export function readExport(view: ExportView, contentType: string | null, isPage: boolean): ReadExport | null {
  const { decoded } = view;
  if (contentType?.includes(EXPORTED)) return { article: readExported(linesOf(view, isPage), decoded) };
  if (!view.paper && !mayBeExport(decoded.text)) return null;
  const lines = linesOf(view, isPage);
  if (view.paper && !mayBeExport(beginningOf(lines))) return null;
  const parts = divide(lines);
  const articles = parts.filter(({ why }) => why === null);
  if (articles.length > 1) return { articles: articles.length };
  // A page of the web has labels of its own: only what tells articles apart makes it an export.
  if (isPage && articles.length === 0) return null;
  const { from, to } = articles[0] ?? { from: 0, to: lines.length };
  const own = lines.slice(from, to);
  return isExported(own) ? { article: readExported(own, decoded) } : null;
}

type ExportView = Pick<View, 'decoded' | 'paper'>;

function linesOf({ decoded, paper }: ExportView, isPage: boolean): readonly ExportLine[] {
  if (paper) return paper.lines?.() ?? [];
  return isPage ? pageLines(decoded.text) : textLines(decoded.text);
}

/** The beginning of some lines as text. */
export function beginningOf(lines: readonly ExportLine[]): string {
  return lines
    .slice(0, 2000)
    .map(({ text }) => text)
    .join('\n');
}
