import type { Near } from './grouped.ts';
import { mayBeSame, type Seen } from './seenStatements.ts';

/**
 * Statements, in the order of their numbers, with those that may be the same: of different articles, perhaps of the same speaker, and with a
 * stretch of words in common that fewer than `common` statements had before the later one.
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
      // Whoever comes later meets none of those that are not listed.
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

/** The hashes that several statements have: a small part of all, of which each would need a list. */
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
