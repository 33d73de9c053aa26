import { randomBytes } from 'node:crypto';
import type { Row } from '../schema/database.ts';
import { type Digest, digestOf, hexOf } from './digestOf.ts';

/** Random bytes without which nobody can guess an author from the digest; they are deleted together with the name. */
export function makeSalt(): Digest {
  return new Uint8Array(randomBytes(16));
}

/** The author and reason of a correction in its digest. Without the salt it proves nothing and reveals nothing. */
export function authorDigest(salt: Uint8Array, author: string, reason: string | null): Digest {
  return digestOf('author', [hexOf(salt), author, reason]);
}

const COVERED = ['number', 'what', 'statement', 'person', 'uri', 'value', 'before', 'undoes'] as const;

/** The digest of a correction and all corrections before it. */
export function correctionDigest(before: unknown, row: Row): Digest {
  return digestOf('correction', [
    hexOf(before),
    ...COVERED.map((name) => row[name] as string | number | null),
    ...[String(row.made_at), String(row.program), hexOf(row.written_by)],
  ]);
}

/** The digest of a removal and all removals before it. */
export function removalDigest(before: unknown, row: Row): Digest {
  const { number, correction, author, reason, made_at, program } = row;
  return digestOf('removal', [
    hexOf(before),
    ...([number, correction, author, reason, made_at, program] as (string | number | null)[]),
  ]);
}
