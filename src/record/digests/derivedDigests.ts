import { type Digest, digestOf, hexOf } from './digestOf.ts';

/** How many bytes of the digests of derived data are stored: enough to detect damage. */
const KEPT = 8;

/** The digest of a row of `meanings`, which only the model could compute again. */
export function embeddingDigest(statement: number, vector: Uint8Array, model: string): Digest {
  return digestOf('embedding', [statement, hexOf(vector), model]).slice(0, KEPT);
}

/** The digest of a row of `fingerprints`; other versions of the program may compute other fingerprints. */
export function fingerprintDigest(statement: number, hashes: Uint8Array): Digest {
  return digestOf('fingerprint', [statement, hexOf(hashes)]).slice(0, KEPT);
}

/** The digest of a row of `copies`, which is computed again whenever articles are added. */
export function duplicateDigest(statement: number, first: number, likeness: number, version: number): Digest {
  // Rows from before versions were marked keep their digests.
  return digestOf('duplicate', [statement, first, likeness, ...(version === 0 ? [] : [version])]).slice(
    0,
    KEPT,
  );
}
