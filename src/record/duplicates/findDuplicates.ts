import { memoize } from '../../data/index.ts';
import { wordsInCommon } from '../../text/alignWords.ts';
import { hashesOf } from '../../text/fingerprint.ts';
import { foldedWords } from '../../text/foldedWords.ts';
import { duplicateDigest } from '../digests/derivedDigests.ts';
import { unpackText } from '../schema/compress.ts';
import type { Database, Row } from '../schema/database.ts';
import { statements } from '../statements/articles.ts';
import { saveFingerprint } from '../statements/writeStatement.ts';

/** How many statements stand in several articles, and how many different ones these are. */
export type DuplicateCount = { statements: number; groups: number };

/** The least number of words in common, in order, and their least share of the shorter one, for two to be the same statement. */
const WORDS = 6;
const SHARE = 0.7;
/** Fewer words in a row are in common by chance. */
const RUN = 3;
/** A stretch that so many statements share says nothing about any two of them. */
const COMMON = 100;
/** How many articles' texts, and how many names and dates, are kept at a time. */
const TEXTS = 256;
const FIELDS = 10_000;

/** A report this many days after another counts as a new statement, unless both quote the same words. */
const DAYS = 7;
/** Acts that take back what the same words mean with another. */
const AGAINST = new Set(['refuse', 'deny']);

type SpeakerSeen = { readonly surname: string | null; readonly person: number | null };

type Seen = {
  readonly number: number;
  readonly direct: boolean;
  readonly against: boolean;
  /** Between which days it was said; null when that is not known. */
  readonly days: readonly [earliest: number, latest: number] | null;
  readonly saidOn: string | null;
  readonly uri: string;
  readonly published: string;
  readonly speakers: readonly SpeakerSeen[];
  readonly hashes: number[];
};

/**
 * Finds the same statements in several articles again, all or nothing: those that have a stretch of words in common, and most of the shorter
 * one's words in order, unless they are of different speakers, said on different days, or one refuses what the other does not. The first of a
 * group is the one that was published first. Newest versions of articles only.
 */
export function findDuplicates(db: Database): DuplicateCount {
  return db.atomically(() => {
    fillFingerprints(db);
    const seen = statementsSeen(db);
    const groups = grouped(seen, likenessIn(db));
    db.run('DELETE FROM copies');
    for (const group of groups)
      for (const { one, likeness } of group.members)
        db.run(
          'INSERT INTO copies (statement, first, likeness, digest) VALUES (?, ?, ?, ?)',
          ...[one.number, group.first.number, likeness],
          duplicateDigest(one.number, group.first.number, likeness),
        );
    return {
      statements: groups.reduce((sum, { members }) => sum + members.length, 0),
      groups: groups.length,
    };
  });
}

/** Statements of an earlier version of the program have none yet. */
function fillFingerprints(db: Database): void {
  const missing = statements(
    db,
    'WHERE NOT EXISTS (SELECT 1 FROM fingerprints AS f WHERE f.statement = s.number) ORDER BY s.number',
  );
  for (const { id, content } of [...missing])
    saveFingerprint(
      db,
      Number(db.get('SELECT number FROM statements WHERE id = ?', id)?.number),
      content.text,
    );
}

function statementsSeen(db: Database): Seen[] {
  const rows = db.each(
    `SELECT s.number, s.kind, s.act, s.negated, s.earliest, s.latest, s.said_on, a.uri, a.published_at, f.hashes,
        (SELECT json_group_array(json_array(p.name, p.linked)) FROM statement_speakers AS y
          JOIN speakers AS p ON p.number = y.speaker WHERE y.statement = s.number) AS speakers
      FROM statements AS s
      JOIN fingerprints AS f ON f.statement = s.number JOIN articles AS a ON a.number = s.article
      WHERE s.rejected = 0 AND a.replaced_by IS NULL AND length(f.hashes) > 0 ORDER BY s.number`,
  );
  const instant = memoize(FIELDS, instantOf);
  const surname = memoize(FIELDS, (name: string) => foldedWords(name).at(-1) ?? null);
  return Array.from(rows, (row: Row) => ({
    number: Number(row.number),
    direct: row.kind !== 'indirect',
    against: AGAINST.has(String(row.act)) !== (row.negated === 1),
    days: row.earliest === null ? null : [dayOf(row.earliest), dayOf(row.latest)],
    saidOn: row.said_on as string | null,
    uri: String(row.uri),
    // A statement without a date does not count as the first.
    published: row.published_at === null ? '9' : instant(String(row.published_at)),
    speakers: (JSON.parse(String(row.speakers)) as [name: string, person: number | null][]).map(
      ([name, person]) => ({ surname: surname(name), person }),
    ),
    hashes: hashesOf(row.hashes as Uint8Array),
  }));
}

function dayOf(date: unknown): number {
  return Date.parse(String(date)) / 86_400_000;
}

/** A moment in one time zone where the zone is given; else as it was written. */
function instantOf(date: string): string {
  return date.includes('T') && /(?:Z|[+-]\d\d:?\d\d)$/.test(date) && !Number.isNaN(Date.parse(date))
    ? new Date(date).toISOString()
    : date;
}

type Likeness = (a: Seen, b: Seen) => number;

/** How much of the shorter of two contents is in the other: 0 to 1. */
function likenessIn(db: Database): Likeness {
  const words = contentWords(db);
  return (a, b) => {
    const [one, other] = [words(a.number), words(b.number)];
    // A number that is quoted otherwise is a change of wording, a number that is reported otherwise another statement.
    if (!(a.direct && b.direct) && numbersIn(one) !== numbersIn(other)) return 0;
    const common = wordsInCommon(one, other, RUN);
    return common < WORDS ? 0 : common / Math.min(one.length, other.length);
  };
}

function numbersIn(words: readonly string[]): string {
  return words.filter((word) => /\p{N}/u.test(word)).join(' ');
}

/** The words of contents. */
function contentWords(db: Database): (statement: number) => string[] {
  const textOf = memoize(TEXTS, (article: number) => {
    const row = db.get('SELECT text FROM articles WHERE number = ?', article);
    return row ? unpackText(row.text as Uint8Array) : '';
  });
  return memoize(Number.POSITIVE_INFINITY, (statement: number) => {
    const spans = db.all(
      `SELECT s.article, x.start, x."end" FROM spans AS x JOIN statements AS s ON s.number = x.statement
        WHERE s.number = ? AND x.role = 'content' ORDER BY x.position`,
      statement,
    );
    return spans.flatMap(({ article, start, end }) =>
      foldedWords(textOf(Number(article)).slice(Number(start), Number(end))),
    );
  });
}

type Group = { readonly first: Seen; readonly members: readonly { one: Seen; likeness: number }[] };

/** In order of time, each statement with those after it that are the same as it: what two of these have in common with one makes them no copies of each other. */
function grouped(seen: readonly Seen[], likeness: Likeness): Group[] {
  const near = new Map<number, number[]>();
  for (const [i, j] of candidates(seen)) {
    near.set(i, [...(near.get(i) ?? []), j]);
    near.set(j, [...(near.get(j) ?? []), i]);
  }
  const taken = new Set<number>();
  const groups: Group[] = [];
  for (const i of [...near.keys()].toSorted((a, b) => byTime(seen[a]!, seen[b]!))) {
    if (taken.has(i)) continue;
    const first = seen[i]!;
    const copies = near.get(i)!.flatMap((j) => {
      const share = taken.has(j) || byTime(first, seen[j]!) > 0 ? 0 : likeness(first, seen[j]!);
      return share >= SHARE ? [{ at: j, one: seen[j]!, likeness: Math.round(100 * share) / 100 }] : [];
    });
    if (copies.length === 0) continue;
    for (const at of [i, ...copies.map((copy) => copy.at)]) taken.add(at);
    groups.push({ first, members: [{ one: first, likeness: 1 }, ...copies] });
  }
  return groups;
}

function byTime(a: Seen, b: Seen): number {
  return a.published < b.published ? -1 : a.published > b.published ? 1 : a.number - b.number;
}

/** Pairs of statements of different articles and perhaps the same speaker that have a stretch of words in common. */
function* candidates(seen: readonly Seen[]): Generator<[number, number]> {
  const byHash = new Map<number, number[]>([...shared(seen)].map((hash) => [hash, []]));
  for (const [i, { hashes }] of seen.entries()) {
    const met = new Set<number>();
    for (const hash of hashes) {
      const others = byHash.get(hash);
      if (!others) continue;
      if (others.length < COMMON) for (const other of others) met.add(other);
      others.push(i);
    }
    for (const other of met) if (mayBeSame(seen[i]!, seen[other]!)) yield [other, i];
  }
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

function mayBeSame(a: Seen, b: Seen): boolean {
  if (a.uri === b.uri || a.against !== b.against || !atOneTime(a, b)) return false;
  if (a.speakers.length === 0 || b.speakers.length === 0) return true;
  return a.speakers.some((one) => b.speakers.some((other) => mayBeOne(one, other)));
}

function mayBeOne(a: SpeakerSeen, b: SpeakerSeen): boolean {
  if (a.person !== null && b.person !== null) return a.person === b.person;
  return a.surname === null || b.surname === null || a.surname === b.surname;
}

/** Whether two reports may be of one saying: quotations at any time, unless they tell different days of it. */
function atOneTime(a: Seen, b: Seen): boolean {
  if (!a.days || !b.days) return true;
  const apart = Math.max(a.days[0] - b.days[1], b.days[0] - a.days[1]);
  if (a.saidOn && b.saidOn && apart > 0) return false;
  return (a.direct && b.direct) || apart <= DAYS;
}
