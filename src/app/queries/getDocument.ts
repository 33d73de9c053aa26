import type { Document, DocumentView } from '../../data/index.ts';
import { documentAgain } from '../documentAgain.ts';
import type { Serving } from '../serving.ts';
import { addressOf } from './addresses.ts';

/** The document with this SHA-256; null if the record has no such document, or its file is not there. */
export async function getDocument(serving: Serving, sha256: string): Promise<DocumentView | null> {
  const document = await getDocumentBytes(serving, sha256);
  if (!document) return null;
  const { bytes, ...facts } = document;
  return { ...facts, size: bytes.length, address: addressOf.document(sha256) };
}

/** The same document with its bytes. */
export function getDocumentBytes({ record }: Serving, sha256: string): Promise<Document | null> {
  return documentAgain(record, { sha256 });
}
