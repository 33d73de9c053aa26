import type { Statement } from '../../data/index.ts';
import type { Database, Value } from '../schema/database.ts';
import { statements } from '../statements/articles.ts';
import { lastOf } from '../statements/lastOf.ts';
import { FROM_STATEMENTS } from '../statements/readStatement.ts';
import { matching } from './matching.ts';
import { newestNumbers } from './newestNumbers.ts';
import { ABOUT, type Conditions, conditionsOf, FREQUENT, type Query } from './query.ts';
import { anyQuery } from './searchQuery.ts';

/** How many by each of words and meaning take part when both are joined. */
const POOL = 500;
/** Reciprocal rank fusion: Cormack, Clarke and Büttcher, SIGIR 2009, with their constant. */
const FUSION = 60;

/** The statements that a query is for, in its order. */
export function find(db: Database, query: Query): Iterable<Statement> {
  const conditions = conditionsOf(query);
  if (!conditions) return [];
  if (query.about) return bySimilarity(db, conditions, query, query.about);
  const { limit } = query;
  if (limit !== undefined && isOfAny(query)) return newest(db, conditions, limit);
  if (isFrequent(db, conditions, query)) return lastAdded(db, conditions, limit);
  return statements(db, ...ordered(conditions, query));
}

/** The ids of the statements that a query is for, in its order: all at one moment, to be read in parts. */
export function findIds(db: Database, query: Query): string[] {
  const conditions = conditionsOf(query);
  if (!conditions) return [];
  using _moment = db.moment();
  const numbers = query.about
    ? ranked(db, conditions, query, query.about)
    : isFrequent(db, conditions, query)
      ? lastOf(
          db,
          conditions,
          matching(db, conditions.words!),
          atLeast(query.limit ?? Number.MAX_SAFE_INTEGER),
        )
      : null;
  const [clauses, values] = numbers ? byNumber(numbers, query) : ordered(conditions, query);
  return db.all(`SELECT s.id ${FROM_STATEMENTS} ${clauses}`, ...values).map(({ id }) => String(id));
}

/** Whether so many match that their rank would say nothing: words that so many have tell none of them apart. */
function isFrequent(db: Database, { words }: Conditions, { order = 'rank' }: Query): boolean {
  return words !== null && order === 'rank' && matching(db, words).length > FREQUENT;
}

function* lastAdded(
  db: Database,
  conditions: Conditions,
  limit = Number.POSITIVE_INFINITY,
): Generator<Statement> {
  using _moment = db.moment();
  const matches = matching(db, conditions.words!);
  yield* byNumbers(db, lastOf(db, conditions, matches, atLeast(limit)), { order: 'rank' });
}

function* bySimilarity(
  db: Database,
  conditions: Conditions,
  query: Query,
  about: NonNullable<Query['about']>,
): Generator<Statement> {
  // A statement that is written meanwhile may have the number of one that was found.
  using _moment = db.moment();
  yield* byNumbers(db, ranked(db, conditions, query, about), query);
}

/** Whether the newest of anybody's statements are asked for: there is no index to find them by, as there is for words and speakers. */
function isOfAny({ order, words, speaker, person }: Query): boolean {
  return order === 'newest' && !words?.trim() && !speaker?.trim() && person === undefined;
}

function* newest(db: Database, conditions: Conditions, limit: number): Generator<Statement> {
  using _moment = db.moment();
  yield* byNumbers(db, newestNumbers(db, conditions, atLeast(limit)), { order: 'newest' });
}

/** What goes after the statements' SELECT, without a meaning to look for. */
function ordered(
  { where, values, words }: Conditions,
  { order, limit }: Query,
): [sql: string, values: Value[]] {
  const by =
    order === 'newest' ? 'a.published_at' : words && order !== 'date' ? 'content_words.rank' : 's.earliest';
  const down = order === 'newest' ? ' DESC' : '';
  const from = words ? 'JOIN content_words ON content_words.rowid = s.number' : '';
  const matching = words ? 'AND content_words MATCH ?' : '';
  const given = [...values, ...(words ? [words] : [])];
  if (limit === undefined) return [`${from} ${where} ${matching} ORDER BY ${by}${down}, s.number`, given];
  // The rows to read are chosen first, so that matches that are not among them are never joined with the rest.
  return [
    `JOIN (SELECT s.number, ${by} AS place ${FROM_STATEMENTS} ${from} ${where} ${matching} ORDER BY place${down}, s.number LIMIT ?) AS best
      ON best.number = s.number ORDER BY best.place${down}, s.number`,
    [...given, atLeast(limit)],
  ];
}

/** The numbers of the best statements by meaning and by words, each list giving 1 / (60 + place). */
function ranked(
  db: Database,
  { where, values, words }: Conditions,
  query: Query,
  { text, vector }: NonNullable<Query['about']>,
): number[] {
  const limit = atLeast(query.limit ?? ABOUT);
  const pool = Math.max(limit, POOL);
  const list = (sql: string, ...more: Value[]) => db.all(sql, ...more).map((row) => Number(row.number));
  db.useVectors();
  const having = words ? 'AND s.number IN (SELECT rowid FROM content_words WHERE content_words MATCH ?)' : '';
  const bytes = new Uint8Array(vector.buffer, vector.byteOffset, vector.byteLength);
  const nearest = (among: string, ...more: Value[]) =>
    list(
      `SELECT s.number ${FROM_STATEMENTS} JOIN meanings AS m ON m.statement = s.number ${where} ${having} ${among}
        ORDER BY vec_distance_L2(vec_int8(m.vector), vec_int8(?)), s.number LIMIT ?`,
      ...[...values, ...(words ? [words] : []), ...more, bytes, pool],
    );
  const near = isNarrow({ where, values, words }, query) ? null : nearestOfAll(db, bytes, 2 * pool);
  const some = near ? nearest('AND s.number IN (SELECT value FROM json_each(?))', JSON.stringify(near)) : [];
  // Where too few of the nearest of all are among them, all that match are gone through.
  const byMeaning = some.length === pool ? some : nearest('');
  const any = anyQuery(text);
  const byWords = any
    ? list(
        `SELECT s.number ${FROM_STATEMENTS} JOIN content_words ON content_words.rowid = s.number ${where} AND content_words MATCH ?
          ORDER BY content_words.rank, s.number LIMIT ?`,
        ...[...values, words ? `(${words}) AND (${any})` : any, pool],
      )
    : [];
  return fused([byMeaning, byWords]).slice(0, limit);
}

/** Whether what is asked for besides a meaning leaves only a part of all statements. */
function isNarrow({ values, words }: Conditions, { conditional }: Query): boolean {
  return values.length > 0 || words !== null || conditional !== undefined;
}

/** The numbers of the statements nearest to a vector, whatever else they are: much quicker than to look up the rest of each. */
function nearestOfAll(db: Database, vector: Uint8Array, most: number): number[] {
  const rows = db.all(
    'SELECT statement FROM meanings ORDER BY vec_distance_L2(vec_int8(vector), vec_int8(?)) LIMIT ?',
    ...[vector, most],
  );
  return rows.map(({ statement }) => Number(statement));
}

function fused(lists: readonly (readonly number[])[]): number[] {
  const scores = new Map<number, number>();
  for (const list of lists)
    for (const [place, one] of list.entries())
      scores.set(one, (scores.get(one) ?? 0) + 1 / (FUSION + place + 1));
  return [...scores.keys()].toSorted((a, b) => scores.get(b)! - scores.get(a)! || a - b);
}

function* byNumbers(db: Database, numbers: readonly number[], query: Query): Generator<Statement> {
  yield* statements(db, ...byNumber(numbers, query));
}

/** What goes after the statements' SELECT, where it is known which they are; the best first is the order in which they are given. */
function byNumber(numbers: readonly number[], { order }: Query): [sql: string, values: Value[]] {
  const days = { date: 's.earliest, s.number', newest: 'a.published_at DESC, s.number', rank: 'j.key' };
  return [
    `JOIN json_each(?) AS j ON j.value = s.number ORDER BY ${days[order ?? 'rank']}`,
    [JSON.stringify(numbers)],
  ];
}

function atLeast(limit: number): number {
  return Math.max(0, Math.floor(limit));
}
