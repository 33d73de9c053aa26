import { type Digest, digestOf, hexOf } from './digestOf.ts';

/** How many bytes of a digest are kept beside what can be made again: enough to see damage. */
const KEPT = 8;

/** Digest of a row of `meanings`, which only the model could make again. */
export function embeddingDigest(statement: number, vector: Uint8Array, model: string): Digest {
  return digestOf('embedding', [statement, hexOf(vector), model]).slice(0, KEPT);
}

/** Digest of a row of `fingerprints`: another version of the program may take other words for one. */
export function fingerprintDigest(statement: number, hashes: Uint8Array): Digest {
  return digestOf('fingerprint', [statement, hexOf(hashes)]).slice(0, KEPT);
}

/** Digest of a row of `copies`, which is made again whenever articles are added. */
export function duplicateDigest(statement: number, first: number, likeness: number, version: number): Digest {
  // Rows that were written before there were versions keep their digests.
  return digestOf('duplicate', [statement, first, likeness, ...(version === 0 ? [] : [version])]).slice(
    0,
    KEPT,
  );
}
