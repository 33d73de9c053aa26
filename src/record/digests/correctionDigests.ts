import { randomBytes } from 'node:crypto';
import type { Row } from '../schema/database.ts';
import { type Digest, digestOf, hexOf } from './digestOf.ts';

/** Random bytes that keep an author from being guessed by the digest, once the name is removed and they are too. */
export function makeSalt(): Digest {
  return new Uint8Array(randomBytes(16));
}

/** Who wrote a correction and why, as its digest has it: it proves nothing once the salt is gone, and hides the words for good. */
export function authorDigest(salt: Uint8Array, author: string, reason: string | null): Digest {
  return digestOf('author', [hexOf(salt), author, reason]);
}

const COVERED = ['number', 'what', 'statement', 'person', 'uri', 'value', 'before', 'undoes'] as const;

/** Digest of a correction and all before it. */
export function correctionDigest(before: unknown, row: Row): Digest {
  return digestOf('correction', [
    hexOf(before),
    ...COVERED.map((name) => row[name] as string | number | null),
    ...[String(row.made_at), String(row.program), hexOf(row.written_by)],
  ]);
}

/** Digest of a removal and all before it. */
export function removalDigest(before: unknown, row: Row): Digest {
  const { number, correction, author, reason, made_at, program } = row;
  return digestOf('removal', [
    hexOf(before),
    ...([number, correction, author, reason, made_at, program] as (string | number | null)[]),
  ]);
}
