import type { Document } from '../../data/index.ts';
import type { Serving } from '../serving.ts';
import { addressOf } from './addresses.ts';

/** What is known of a document, and where its bytes are. */
export type DocumentAnswer = Omit<Document, 'bytes'> & {
  /** How many bytes. */
  readonly size: number;
  /** The address of the bytes. */
  readonly address: string;
};

/** A document of the record by the SHA-256 of its bytes; null where there is none. */
export function documentAnswer({ record }: Serving, sha256: string): DocumentAnswer | null {
  const document = record.document(sha256);
  if (!document) return null;
  const { bytes, ...facts } = document;
  return { ...facts, size: bytes.length, address: addressOf.document(sha256) };
}
