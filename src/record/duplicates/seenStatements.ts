import { memoize } from '../../data/index.ts';
import { hashesOf } from '../../text/fingerprint.ts';
import { foldedWords } from '../../text/foldedWords.ts';
import type { Database, Row, Value } from '../schema/database.ts';

/** How many names and dates are cached. */
const FIELDS = 10_000;
/**
 * A report this many days after another counts as a new statement, unless both quote the same words and one has a known
 * speaker.
 */
const DAYS = 7;
/** Acts that reverse what the same words mean with another act. */
const AGAINST = new Set(['refuse', 'deny']);

type SpeakerSeen = { readonly surname: string | null; readonly person: number | null };

/**
 * The data of a statement that decide whether it may be a near-duplicate of another. Each field added here needs a
 * trigger that marks the statement as open.
 */
export type Seen = {
  readonly number: number;
  /** The number of its article. */
  readonly article: number;
  readonly direct: boolean;
  readonly against: boolean;
  /** The days between which it was made; null if not known. */
  readonly days: readonly [earliest: number, latest: number] | null;
  readonly saidOn: string | null;
  readonly uri: string;
  readonly published: string;
  readonly speakers: readonly SpeakerSeen[];
  readonly hashes: readonly number[];
};

/**
 * The condition for statements that can be near-duplicates, in SQL: not rejected, and in the newest version of an
 * article.
 */
export const IS_SEEN = 's.rejected = 0 AND a.replaced_by IS NULL';

/** Statements in the order of their numbers: all of them or one. */
export function seenStatements(db: Database, only: number | null = null): Seen[] {
  const values: Value[] = only === null ? [] : [only];
  const rows = db.each(
    `SELECT s.number, s.article, s.kind, s.act, s.negated, s.earliest, s.latest, s.said_on, a.uri, a.published_at, f.hashes,
        (SELECT json_group_array(json_array(p.name, p.linked)) FROM statement_speakers AS y
          JOIN speakers AS p ON p.number = y.speaker WHERE y.statement = s.number) AS speakers
      FROM statements AS s
      JOIN fingerprints AS f ON f.statement = s.number JOIN articles AS a ON a.number = s.article
      WHERE ${IS_SEEN} AND length(f.hashes) > 0 ${only === null ? '' : 'AND s.number = ?'} ORDER BY s.number`,
    values,
  );
  const instant = memoize(FIELDS, instantOf);
  const surname = memoize(FIELDS, (name: string) => foldedWords(name).at(-1) ?? null);
  return Array.from(rows, (row: Row) => ({
    number: Number(row.number),
    article: Number(row.article),
    direct: row.kind !== 'indirect',
    against: AGAINST.has(String(row.act)) !== (row.negated === 1),
    days: row.earliest === null ? null : [dayOf(row.earliest), dayOf(row.latest)],
    saidOn: row.said_on as string | null,
    uri: String(row.uri),
    // A statement without a date never counts as the first.
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

/** A time in one time zone if it has a zone; otherwise as it is written. */
function instantOf(date: string): string {
  return date.includes('T') && /(?:Z|[+-]\d\d:?\d\d)$/.test(date) && !Number.isNaN(Date.parse(date))
    ? new Date(date).toISOString()
    : date;
}

/** Compares statements by date of publication; those without a date come last. */
export function byTime(a: Seen, b: Seen): number {
  return a.published < b.published ? -1 : a.published > b.published ? 1 : a.number - b.number;
}

/**
 * Whether two statements that share a run of words may be by the same speaker, of the same time, and in different
 * articles.
 */
export function mayBeSame(a: Seen, b: Seen): boolean {
  if (a.uri === b.uri || a.against !== b.against || !atOneTime(a, b)) return false;
  if (a.speakers.length === 0 || b.speakers.length === 0) return true;
  return a.speakers.some((one) => b.speakers.some((other) => mayBeOne(one, other)));
}

function mayBeOne(a: SpeakerSeen, b: SpeakerSeen): boolean {
  if (a.person !== null && b.person !== null) return a.person === b.person;
  return a.surname === null || b.surname === null || a.surname === b.surname;
}

/**
 * Whether two reports may be of the same statement: quotations of one speaker at any time, unless they give different
 * days.
 */
function atOneTime(a: Seen, b: Seen): boolean {
  if (!a.days || !b.days) return true;
  const apart = Math.max(a.days[0] - b.days[1], b.days[0] - a.days[1]);
  if (a.saidOn && b.saidOn && apart > 0) return false;
  const areQuoted = a.direct && b.direct && a.speakers.length + b.speakers.length > 0;
  return areQuoted || apart <= DAYS;
}
