import type { Database, Value } from '../schema/database.ts';
import { FROM_STATEMENTS } from '../statements/readStatement.ts';
import { ABOUT, type Conditions, type Query } from './query.ts';
import { tellingTerms } from './searchQuery.ts';
import { WORTH } from './short.ts';
import { wordForms } from './wordForms.ts';

/** How many results of each search, by words and by meaning, are combined. */
export const POOL = 500;
/** Reciprocal rank fusion with the constant of Cormack, Clarke and Büttcher, SIGIR 2009. */
const FUSION = 60;
/**
 * Maximum cosine distance of near statements: in nine searches of a record of 2,756 statements, those beyond it are
 * more often about something else. A statement with some of the words may be farther away.
 */
const NEAR = 0.65;
/** Factor of this distance for a content of one letter: `one` is as near to one subject as to any other. */
const NEAR_IF_SHORT = 0.85;
const NEAR_WITH_WORDS = 0.75;

/** The numbers of the best statements by meaning and by words, each list contributing 1 / (60 + place). */
export function ranked(
  db: Database,
  conditions: Conditions,
  query: Query,
  about: NonNullable<Query['about']>,
): number[] {
  const { where, values, words } = conditions;
  const limit = Math.max(0, Math.floor(query.limit ?? ABOUT));
  const pool = about.ends ? POOL : Math.max(limit, POOL);
  const list = (sql: string, ...more: Value[]) => db.all(sql, ...more).map((row) => Number(row.number));
  db.useVectors();
  const having = words ? `${where} AND s.number IN (${words.numbers})` : where;
  const given = [...values, ...(words?.values ?? [])];
  const { buffer, byteOffset, byteLength } = about.vector;
  const bytes = new Uint8Array(buffer, byteOffset, byteLength);
  const nearest = (among: string, ...more: Value[]) =>
    list(
      `SELECT s.number ${FROM_STATEMENTS} JOIN meanings AS m ON m.statement = s.number ${having} ${among}
        ORDER BY vec_distance_L2(vec_int8(m.vector), vec_int8(?)), s.number LIMIT ?`,
      ...[...given, ...more, bytes, pool],
    );
  const near = isNarrow(conditions, query) ? null : nearestOfAll(db, bytes, 2 * pool);
  const some = near ? nearest('AND s.number IN (SELECT value FROM json_each(?))', JSON.stringify(near)) : [];
  // If too few of the nearest match the other conditions, all that do are compared.
  const byMeaning = some.length === pool ? some : nearest('');
  const terms = tellingTerms(about.text, (word) => wordForms(db, word));
  const any = terms.join(' OR ');
  const byWords = any
    ? list(
        `SELECT s.number ${FROM_STATEMENTS} JOIN content_words ON content_words.rowid = s.number ${having} AND content_words MATCH ?
          ORDER BY content_words.rank, s.number LIMIT ?`,
        ...[...given, any, pool],
      )
    : [];
  return about.ends
    ? fusedNear(db, terms.join(' AND '), bytes, byMeaning, byWords).slice(0, Math.min(limit, POOL))
    : fused([byMeaning, byWords]).slice(0, limit);
}

/**
 * Combines both lists, without statements about something else; `all` is the query for all words. A content of a word
 * or two has less weight.
 */
function fusedNear(
  db: Database,
  all: string,
  bytes: Uint8Array,
  byMeaning: readonly number[],
  byWords: readonly number[],
): number[] {
  const rows = db.all(
    `SELECT s.number, vec_distance_cosine(vec_int8(m.vector), vec_int8(?)) AS away, ${WORTH} AS worth,
        ${all ? 's.number IN (SELECT rowid FROM content_words WHERE content_words MATCH ?)' : '0'} AS whole
      FROM json_each(?) AS j JOIN statements AS s ON s.number = j.value LEFT JOIN meanings AS m ON m.statement = s.number`,
    ...[bytes, ...(all ? [all] : []), JSON.stringify([...new Set([...byMeaning, ...byWords])])],
  );
  const of = new Map(rows.map((row) => [Number(row.number), row]));
  const away = (one: number) => (of.get(one)?.away ?? null) as number | null;
  const worth = (one: number) => Number(of.get(one)?.worth ?? 1);
  const near = (one: number) => NEAR * (NEAR_IF_SHORT + (1 - NEAR_IF_SHORT) * worth(one));
  const lists = [
    byMeaning.filter((one) => (away(one) ?? 2) <= near(one)),
    byWords.filter((one) => of.get(one)?.whole === 1 || (away(one) ?? 0) <= NEAR_WITH_WORDS),
  ];
  return fused(lists, worth);
}

/** Whether the other conditions of a semantic search match only some of the statements. */
function isNarrow({ values, words }: Conditions, { conditional }: Query): boolean {
  return values.length > 0 || words !== null || conditional !== undefined;
}

/** The numbers of the statements nearest to a vector, ignoring other conditions: much faster than looking each up. */
function nearestOfAll(db: Database, vector: Uint8Array, most: number): number[] {
  const rows = db.all(
    'SELECT statement FROM meanings ORDER BY vec_distance_L2(vec_int8(vector), vec_int8(?)) LIMIT ?',
    ...[vector, most],
  );
  return rows.map(({ statement }) => Number(statement));
}

function fused(lists: readonly (readonly number[])[], worth: (one: number) => number = () => 1): number[] {
  const scores = new Map<number, number>();
  for (const list of lists)
    for (const [place, one] of list.entries())
      scores.set(one, (scores.get(one) ?? 0) + worth(one) / (FUSION + place + 1));
  return [...scores.keys()].toSorted((a, b) => scores.get(b)! - scores.get(a)! || a - b);
}
