import type { Document } from '../data/index.ts';
import { openAgain } from '../read/index.ts';
import type { OpenRecord } from '../record/index.ts';

/**
 * The document of an article, or the one with this SHA-256, from the record or from the address where a reference says
 * it is; null if it is not there.
 */
export async function documentAgain(
  record: OpenRecord,
  of: { article: string } | { sha256: string },
): Promise<Document | null> {
  const stored = 'article' in of ? record.documentOf(of.article) : record.document(of.sha256);
  if (stored) return stored;
  const reference = record.reference(of);
  if (!reference) return null;
  using again = openAgain({ whole: false });
  const found = await again.read(reference);
  return typeof found === 'string' ? null : found;
}
