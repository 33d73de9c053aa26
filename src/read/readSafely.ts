import type { Document } from '../data/index.ts';
import { failedReading } from './failedReading.ts';
import { type ReadOptions, type ReadResult, readArticle } from './readArticle.ts';

/** Reads a document's article as `readArticle` does; a mistake of the reader's own is a finding on this document, too. */
export function readSafely(document: Document, options: ReadOptions): ReadResult {
  try {
    return readArticle(document, options);
  } catch (error) {
    return failedReading(document, 'reading-failed', `it could not be read: ${String(error)}`);
  }
}
