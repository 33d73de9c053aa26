import { createHash } from 'node:crypto';

/** Strings made, counted and hashed: the same work on every machine and in every version, to measure others against. */
export function computeReference(): string {
  const counts = new Map<string, number>();
  for (let seed = 1, round = 0; round < 600_000; round++) {
    seed = (seed * 48_271) % 2_147_483_647;
    const key = (seed % 50_000).toString(36);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const hash = createHash('sha256');
  for (const [key, count] of [...counts].sort()) hash.update(`${key} ${count}\n`);
  return hash.digest('hex');
}

/** The middle one of some values. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1]!;
}
