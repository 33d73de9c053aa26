import type { GoldKind } from './readSpeakers.ts';

/** A statement that was read, beside what the record says of its speaker. */
export type LinkedRow = {
  readonly kind: GoldKind;
  /** Who it is; none where the article names nobody. */
  readonly names: readonly string[];
  /** The speaker's name as the record has it; null where it has none. */
  readonly speaker: string | null;
  /** The people of the record that the speaker is linked to. */
  readonly people: readonly string[];
};

/** A share: how many of how many. */
export type Share = { readonly of: number; readonly count: number };

export type LinkingScore = {
  /** Statements by people who are printed with a full name, and how many of them are linked. */
  readonly people: Share;
  /** Statements by named bodies, and how many of them are linked. */
  readonly bodies: Share;
  /** Linked statements, and those whose person of the record is the one who speaks. */
  readonly right: Share;
  /** Pairs of statements of one person or body, and those linked to one person of the record. */
  readonly together: Share;
  /** Pairs of statements linked to one person of the record, and those of two people. */
  readonly wronglyJoined: Share;
  /** The last two, and `right`, where the record has the right name for the speaker: what linking alone does wrong. */
  readonly named: { readonly right: Share; readonly together: Share; readonly wronglyJoined: Share };
};

/** How well speakers are linked. A statement of several people counts in the first three figures, and not in pairs. */
export function scoreLinking(rows: readonly LinkedRow[]): LinkingScore {
  const full = rows.filter(
    ({ kind, speaker }) => kind === 'person' && (speaker?.split(/\s+/).length ?? 0) > 1,
  );
  const bodies = rows.filter(({ kind, speaker }) => kind === 'body' && speaker !== null);
  return {
    people: share(full, isLinked),
    bodies: share(bodies, isLinked),
    ...clusters(rows),
    named: clusters(rows.filter(isNamedRightly)),
  };
}

function clusters(rows: readonly LinkedRow[]): LinkingScore['named'] {
  const linked = rows.filter(isLinked);
  const owners = ownersOf(linked);
  const single = rows.filter(({ names, people }) => names.length === 1 && people.length <= 1);
  const joined = pairs(single.filter(isLinked), ({ people }) => people[0]!, isSameName);
  return {
    right: share(linked, ({ names, people }) => people.every((id) => names.includes(owners.get(id) ?? ''))),
    together: pairs(single, ({ names }) => names[0]!, isSamePerson),
    wronglyJoined: { of: joined.of, count: joined.of - joined.count },
  };
}

/** Whoever most statements of a person of the record belong to is taken for that person. */
function ownersOf(linked: readonly LinkedRow[]): Map<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const { names, people } of linked)
    for (const id of people) {
      const names_ = counts.get(id) ?? new Map<string, number>();
      for (const name of names) names_.set(name, (names_.get(name) ?? 0) + 1 / names.length);
      counts.set(id, names_);
    }
  return new Map(
    [...counts].map(([id, names]) => [id, [...names].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '']),
  );
}

/** All pairs with the same key, and those that also pass. */
function pairs(
  rows: readonly LinkedRow[],
  key: (row: LinkedRow) => string,
  passes: (a: LinkedRow, b: LinkedRow) => boolean,
): Share {
  let [of, count] = [0, 0];
  for (const some of Map.groupBy(rows, key).values())
    for (const [i, a] of some.entries())
      for (const b of some.slice(i + 1)) {
        of += 1;
        if (passes(a, b)) count += 1;
      }
  return { of, count };
}

function isSameName(a: LinkedRow, b: LinkedRow): boolean {
  return a.names[0] === b.names[0];
}

function isSamePerson(a: LinkedRow, b: LinkedRow): boolean {
  return a.people.length > 0 && a.people[0] === b.people[0];
}

function isLinked({ people }: LinkedRow): boolean {
  return people.length > 0;
}

/** The names share a word that is no title: Rodham Clinton, Clinton. */
function isNamedRightly({ names, speaker }: LinkedRow): boolean {
  const last = (name: string) => name.toLowerCase().split(/\s+/).at(-1)!;
  return names.some((name) =>
    (speaker ?? '')
      .toLowerCase()
      .split(/[\s|’']+/)
      .includes(last(name)),
  );
}

function share(rows: readonly LinkedRow[], passes: (row: LinkedRow) => boolean): Share {
  return { of: rows.length, count: rows.filter(passes).length };
}
