import type { Statement } from '../../data/index.ts';
import type { Database, Value } from '../schema/database.ts';
import { statements } from '../statements/articles.ts';
import { lastOf } from '../statements/lastOf.ts';
import { FROM_STATEMENTS } from '../statements/readStatement.ts';
import { matching } from './matching.ts';
import { newestNumbers } from './newestNumbers.ts';
import { type Conditions, conditionsOf, FREQUENT, type Query } from './query.ts';
import { ranked } from './ranked.ts';
import { lengthAware } from './short.ts';

/** The statements that match a query, in its order. */
export function find(db: Database, query: Query): Iterable<Statement> {
  const conditions = conditionsOf(db, query);
  if (!conditions) return [];
  if (query.about) return bySimilarity(db, conditions, query, query.about);
  const { limit } = query;
  if (limit !== undefined && isOfAny(query)) return newest(db, conditions, limit);
  if (isFrequent(db, conditions, query)) return lastAdded(db, conditions, limit);
  return statements(db, ...ordered(conditions, query));
}

/** The ids of the statements that match a query, in its order, all from one moment; to be read in parts. */
export function findIds(db: Database, query: Query): string[] {
  const conditions = conditionsOf(db, query);
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

/** Whether so many statements match that their rank would mean nothing, because the words are too common. */
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
  // A statement that is written in the meantime may have the number of one that was found.
  using _moment = db.moment();
  yield* byNumbers(db, ranked(db, conditions, query, about), query);
}

/** Whether the newest statements of anybody are requested: unlike words and speakers, they have no index. */
function isOfAny({ order, words, speaker, person }: Query): boolean {
  return order === 'newest' && !words?.trim() && !speaker?.trim() && person === undefined;
}

function* newest(db: Database, conditions: Conditions, limit: number): Generator<Statement> {
  using _moment = db.moment();
  yield* byNumbers(db, newestNumbers(db, conditions, atLeast(limit)), { order: 'newest' });
}

/** The clauses after SELECT for a query without a semantic search. */
function ordered(conditions: Conditions, { order = 'rank', limit }: Query): [sql: string, values: Value[]] {
  const { words } = conditions;
  const by =
    order === 'newest' ? 'a.published_at' : words && order === 'rank' ? lengthAware('w.rank') : 's.earliest';
  const down = order === 'newest' ? 'DESC' : 'ASC';
  // A statement with the words only in its speaker's name has no rank.
  const last = order === 'rank' && words && !words.all ? 'NULLS LAST' : '';
  const { from, where, values } = having(conditions, order === 'rank');
  if (limit === undefined) return [`${from} ${where} ORDER BY ${by} ${down} ${last}, s.number`, values];
  // The rows to read are chosen first, so that other matches need not be joined with the rest.
  return [
    `JOIN (SELECT s.number, ${by} AS place ${FROM_STATEMENTS} ${from} ${where} ORDER BY place ${down} ${last}, s.number LIMIT ?) AS best
      ON best.number = s.number ORDER BY best.place ${down} ${last}, s.number`,
    [...values, atLeast(limit)],
  ];
}

/** The conditions including words, and, with `ranked`, the rank of each statement as `w.rank`. */
function having(
  { where, values, words }: Conditions,
  ranked: boolean,
): { readonly from: string; readonly where: string; readonly values: Value[] } {
  if (!words) return { from: '', where, values };
  if (!ranked)
    return {
      from: '',
      where: `${where} AND s.number IN (${words.numbers})`,
      values: [...values, ...words.values],
    };
  if (words.all)
    return {
      from: 'JOIN content_words AS w ON w.rowid = s.number',
      where: `${where} AND w.content_words MATCH ?`,
      values: [...values, words.best],
    };
  return {
    from: 'LEFT JOIN (SELECT rowid, rank FROM content_words WHERE content_words MATCH ?) AS w ON w.rowid = s.number',
    where: `${where} AND s.number IN (${words.numbers})`,
    values: [words.best, ...values, ...words.values],
  };
}

function* byNumbers(db: Database, numbers: readonly number[], query: Query): Generator<Statement> {
  yield* statements(db, ...byNumber(numbers, query));
}

/** The clauses after SELECT for given statements; best first is the order in which they are given. */
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
