import { createHash } from 'node:crypto';

/** An id derived from content: `prefix_` and 20 hex digits of the SHA-256 of `parts` as JSON. */
export function hashId(prefix: string, parts: readonly unknown[]): string {
  return `${prefix}_${createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 20)}`;
}
