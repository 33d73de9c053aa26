import { hash } from 'node:crypto';

export type Digest = Uint8Array<ArrayBuffer>;
/** Values of which a digest can be computed. */
export type Plain = string | number | boolean | null | readonly Plain[];

/**
 * SHA-256 of values as one JSON array that begins with their kind, so that no two kinds share a digest. Text that
 * SQLite changes is hashed as SQLite stores it: half a surrogate pair as U+FFFD.
 */
export function digestOf(kind: string, values: readonly Plain[]): Digest {
  const json = JSON.stringify([kind, ...values]);
  const digest = hash('sha256', json.includes('\\ud') ? wellFormed(kind, values) : json, 'buffer');
  return new Uint8Array(digest.buffer as ArrayBuffer, digest.byteOffset, digest.byteLength);
}

/** Whether the stored digest equals this one. */
export function isDigest(kept: unknown, found: Digest): boolean {
  return kept instanceof Uint8Array && Buffer.compare(kept, found) === 0;
}

/** Bytes in the form in which they are part of a digest. */
export function hexOf(bytes: unknown): string | null {
  return bytes instanceof Uint8Array ? Buffer.from(bytes).toString('hex') : null;
}

function wellFormed(kind: string, values: readonly Plain[]): string {
  return JSON.stringify([kind, ...values], (_, value) =>
    typeof value === 'string' ? value.toWellFormed() : value,
  );
}
