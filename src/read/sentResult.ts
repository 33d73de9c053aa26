import { type PackedSegments, packSegments, unpackSegments } from './packedSegments.ts';
import type { ReadResult } from './readArticle.ts';

/** What one process read, as it goes to another; many segments are packed. */
export type SentResult = { readonly result: ReadResult; readonly packed: PackedSegments | null };

/** An article with more segments is a long paper or book, whose segments take much more memory than its text. */
const MANY = 20_000;

export function packResult(result: ReadResult): SentResult {
  const { article } = result;
  if (article === null || article.segments.length <= MANY) return { result, packed: null };
  const packed = packSegments(article.segments);
  return { result: { ...result, article: { ...article, segments: [] } }, packed };
}

export function unpackResult({ result, packed }: SentResult): ReadResult {
  if (packed === null || result.article === null) return result;
  return { ...result, article: { ...result.article, segments: unpackSegments(packed) } };
}
