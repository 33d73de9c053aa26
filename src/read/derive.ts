import type { Article, Document, Span } from '../data/index.ts';
import { decode } from './decode.ts';
import { decodeEscape } from './html/jsonLdBody.ts';
import { type Piece, piecesOf } from './locate.ts';
import type { Papers } from './papers/thread/openPapers.ts';
import { type View, viewOf } from './view.ts';

/**
 * The words of a span, derived from the document's bytes without the article's text: bytes, decoded in the article's encoding, with
 * character references resolved; `papers` unpack PDFs and DOCX. They equal the slice of the text as long as article and document belong together.
 *
 * @example
 * derive(document, article, [120, 140]) === article.text.slice(120, 140); // true
 */
export function derive(document: Document, article: Article, span: Span, papers?: Papers): string {
  const view = viewOf(document, papers);
  return piecesOf(article, span)
    .map((piece) => textOf(view, article, piece))
    .join('');
}

function textOf(view: View, article: Article, { text, bytes, from, skipped }: Piece): string {
  const [start, end] = bytes;
  if (from === 'made') {
    // White space of the reader's own; anything else would be words that no byte stands for.
    const own = article.text.slice(...text);
    return /^\s+$/.test(own) ? own : '';
  }
  const raw =
    view.decoded.charset === article.charset
      ? view.decoded.text.slice(view.decoded.indexAt(start), view.decoded.indexAt(end))
      : decode(view.bytes.subarray(start, end), article.charset).text;
  if (from === 'verbatim') return raw;
  return (view.paper?.unescape?.(raw) ?? decodeEscape(raw)).slice(skipped, skipped + text[1] - text[0]);
}
