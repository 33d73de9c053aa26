import type { Document, DocumentView } from '../../data/index.ts';
import type { Serving } from '../serving.ts';
import { addressOf } from './addresses.ts';

/** Document of the record by the SHA-256 of its bytes; null if the record has no such document. */
export function getDocument({ record }: Serving, sha256: string): DocumentView | null {
  const document = record.document(sha256);
  if (!document) return null;
  const { bytes, ...facts } = document;
  return { ...facts, size: bytes.length, address: addressOf.document(sha256) };
}

/** The same with its bytes. */
export function getDocumentBytes({ record }: Serving, sha256: string): Document | null {
  return record.document(sha256);
}
