import { createHash } from 'node:crypto';
import { z } from 'zod';
import { type Given, givenSchema } from './given.ts';
import { type Origin, originSchema } from './origin.ts';

/** Data about a document, without its bytes. */
export const documentSchema = z.object({
  uri: z.string().meta({ description: 'where the bytes came from: an absolute path, a URL, or `-`' }),
  sha256: z.string().meta({ description: 'SHA-256 of the bytes, lower-case hex' }),
  wrapping: z.enum(['gzip']).nullable().meta({
    description: '`gzip` when the bytes are a gzip stream; byte ranges then count in what it holds',
  }),
  fetchedAt: z.string().meta({ description: 'when the bytes were fetched or read, ISO 8601' }),
  contentType: z
    .string()
    .nullable()
    .meta({ description: 'from HTTP, when they came from there; the reader weighs it against what it sees' }),
  given: givenSchema.optional().meta({ description: 'what the input says about the article, if anything' }),
  origin: originSchema.optional().meta({ description: 'the container that the document came from, if any' }),
});

/** A document with its bytes, unchanged. */
export type Document = z.infer<typeof documentSchema> & { bytes: Uint8Array };

/** The document with more fields for its article; they override those that came with the document. */
export function withGiven(document: Document, given: Given): Document {
  return Object.keys(given).length > 0 ? { ...document, given: { ...document.given, ...given } } : document;
}

/**
 * Makes a document from bytes and computes their SHA-256. `wrapping` and `fetchedAt` default to what the bytes show and
 * to now.
 */
export function makeDocument(
  uri: string,
  bytes: Uint8Array,
  rest: {
    wrapping?: 'gzip' | null;
    fetchedAt?: string;
    contentType?: string | null;
    given?: Given;
    origin?: Origin;
  } = {},
): Document {
  return {
    uri,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    bytes,
    wrapping: rest.wrapping ?? (bytes[0] === 0x1f && bytes[1] === 0x8b ? 'gzip' : null),
    fetchedAt: rest.fetchedAt ?? new Date().toISOString(),
    contentType: rest.contentType ?? null,
    ...(rest.given && Object.keys(rest.given).length > 0 ? { given: rest.given } : {}),
    ...(rest.origin ? { origin: rest.origin } : {}),
  };
}
