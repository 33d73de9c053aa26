import type { Near } from './grouped.ts';
import { mayBeSame, type Seen } from './seenStatements.ts';

/**
 * Statements, in the order of their numbers, with those that may be near-duplicates: in different articles, perhaps by
 * the same speaker, and with a run of words in common that fewer than `common` statements before the later one have.
 */
export function nearOfAll(seen: readonly Seen[], common: number): Near {
  const near = new Map<Seen, Seen[]>();
  const add = (one: Seen, other: Seen) => {
    const known = near.get(one);
    if (known) known.push(other);
    else near.set(one, [other]);
  };
  const byHash = new Map<number, number[]>([...shared(seen)].map((hash) => [hash, []]));
  for (const [i, one] of seen.entries()) {
    const met = new Set<number>();
    for (const hash of one.hashes) {
      const others = byHash.get(hash);
      // Later statements are not compared with those that are not listed.
      if (!others || others.length >= common) continue;
      for (const other of others) met.add(other);
      others.push(i);
    }
    for (const other of met)
      if (mayBeSame(one, seen[other]!)) {
        add(seen[other]!, one);
        add(one, seen[other]!);
      }
  }
  return near;
}

/** Hashes that several statements have. They are few, and only they need a list. */
function shared(seen: readonly Seen[]): Set<number> {
  const all = new Uint32Array(seen.reduce((sum, { hashes }) => sum + hashes.length, 0));
  let at = 0;
  for (const { hashes } of seen) {
    all.set(hashes, at);
    at += hashes.length;
  }
  all.sort();
  return new Set(all.filter((hash, i) => hash === all[i - 1]));
}
