import { createHash } from 'node:crypto';

/** The bytes that came in, unchanged, and how they were wrapped. */
export type Document = {
  /** Where they came from: an absolute path, a URL, or `-`. */
  uri: string;
  /** SHA-256 of `bytes`, lower-case hex. */
  sha256: string;
  bytes: Uint8Array;
  /** `gzip` when `bytes` are a gzip stream; byte ranges then count in what it holds. */
  wrapping: 'gzip' | null;
  /** When the bytes were fetched or read, ISO 8601. */
  fetchedAt: string;
  /** From HTTP, when it came from there; the reader weighs it against what it sees. */
  contentType: string | null;
};

/** A document of bytes just read; computes their SHA-256. */
export function makeDocument(
  uri: string,
  bytes: Uint8Array,
  rest: { wrapping?: 'gzip' | null; fetchedAt?: string; contentType?: string | null } = {},
): Document {
  return {
    uri,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    bytes,
    wrapping: rest.wrapping ?? (bytes[0] === 0x1f && bytes[1] === 0x8b ? 'gzip' : null),
    fetchedAt: rest.fetchedAt ?? new Date().toISOString(),
    contentType: rest.contentType ?? null,
  };
}
