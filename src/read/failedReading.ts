import type { Document } from '../data/index.ts';
import type { ReadResult } from './readArticle.ts';

/** What comes of a document that could not be read to its end: no article, and why. */
export function failedReading({ uri }: Document, code: string, message: string): ReadResult {
  return { article: null, findings: [{ code, severity: 'error', message, uri }], leftOut: [] };
}
