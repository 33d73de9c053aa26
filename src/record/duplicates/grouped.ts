import type { Likeness } from './likenessIn.ts';
import { byTime, type Seen } from './seenStatements.ts';

/** Statements with those that may be near-duplicates of them. */
export type Near = ReadonlyMap<Seen, readonly Seen[]>;

export type Group = { readonly first: Seen; readonly members: readonly { one: Seen; likeness: number }[] };

/**
 * Groups in order of time: a statement with the later ones that are near-duplicates of it. Two near-duplicates of the
 * same statement need not be near-duplicates of each other.
 */
export function grouped(near: Near, likeness: Likeness): Group[] {
  const taken = new Set<Seen>();
  const groups: Group[] = [];
  for (const first of [...near.keys()].toSorted(byTime)) {
    if (taken.has(first)) continue;
    const copies = near.get(first)!.flatMap((one) => {
      const share = taken.has(one) || byTime(first, one) > 0 ? 0 : likeness(first, one);
      return share > 0 ? [{ one, likeness: Math.round(100 * share) / 100 }] : [];
    });
    if (copies.length === 0) continue;
    for (const one of [first, ...copies.map((copy) => copy.one)]) taken.add(one);
    groups.push({ first, members: [{ one: first, likeness: 1 }, ...copies] });
  }
  return groups;
}
