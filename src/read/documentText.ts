import type { Document } from '../data/index.ts';
import { isBinary } from './sniff.ts';
import { viewOf } from './view.ts';

/** The text of a document that is no article, unwrapped and decoded; null when it is binary. Never throws. */
export function documentText(document: Document): string | null {
  const { bytes, decoded } = viewOf(document);
  return isBinary(bytes) ? null : decoded.text;
}
