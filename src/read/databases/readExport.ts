import type { Decoded } from '../decode.ts';
import { divide } from './divide.ts';
import { EXPORTED } from './exportedType.ts';
import type { ExportLine } from './exportLine.ts';
import { mayBeExport } from './mayBeExport.ts';
import { type ExportedArticle, isExported, readExported } from './readExported.ts';

/** An article of an export, or, where a text is an export of several, how many. */
export type ReadExport = { readonly article: ExportedArticle } | { readonly articles: number };

/**
 * The article in lines that a newspaper database exported; null where they are none. `contentType` says that they are one article where a
 * container was divided.
 */
export function readExport(
  linesOf: () => readonly ExportLine[],
  decoded: Decoded,
  contentType: string | null,
): ReadExport | null {
  if (contentType?.includes(EXPORTED)) return { article: readExported(linesOf(), decoded) };
  if (!mayBeExport(decoded.text)) return null;
  const lines = linesOf();
  const articles = divide(lines).filter(({ why }) => why === null);
  if (articles.length > 1) return { articles: articles.length };
  const { from, to } = articles[0] ?? { from: 0, to: lines.length };
  const own = lines.slice(from, to);
  return isExported(own) ? { article: readExported(own, decoded) } : null;
}
