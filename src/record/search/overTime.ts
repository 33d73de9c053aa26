import type { TimelineDimension, TimelinePeriod } from '../../data/index.ts';
import type { Database } from '../schema/database.ts';
import { FROM_STATEMENTS } from '../statements/readStatement.ts';
import { matching } from './matching.ts';
import { conditionsOf, type Query } from './query.ts';
import { POOL, ranked } from './ranked.ts';

/** The number of statements with one value in one period. */
export type CountInPeriod = {
  /** `2025`, `2025-03` or `2025-03-20`; null if the date is not known, or may be in several periods. */
  readonly period: string | null;
  /** The act, the id of the person or else the name, or the publisher; null if there is none. */
  readonly value: string | null;
  readonly name: string | null;
  /** Whether the value is the id of a person. */
  readonly person: boolean;
  readonly statements: number;
};

/** How many characters of a date give its period. */
const LENGTHS: Readonly<Record<TimelinePeriod, number>> = { year: 4, month: 7, day: 10 };

type Division = { readonly value: string; readonly name: string; readonly from: string };

const DIVISIONS: Readonly<Record<TimelineDimension, Division>> = {
  // A turn of a transcript also has the acts of its sentences.
  act: {
    value: 'act.value',
    name: 'act.value',
    from: `JOIN json_each((SELECT json_group_array(one) FROM (SELECT s.act AS one UNION
      SELECT json_extract(part.value, '$[2]') FROM turns, json_each(turns.parts) AS part WHERE turns.statement = s.number))) AS act`,
  },
  person: {
    value: 'COALESCE(who.id, speaking.name)',
    name: 'COALESCE(who.name, speaking.name)',
    from: `LEFT JOIN statement_speakers AS said ON said.statement = s.number LEFT JOIN speakers AS speaking ON speaking.number = said.speaker
      LEFT JOIN people AS who ON who.number = speaking.linked`,
  },
  publisher: { value: 'a.publisher', name: 'a.publisher', from: '' },
};

/**
 * Counts the statements that match a query in each period: in total, and divided by `by`; a statement with several
 * values counts for each.
 */
export function overTime(
  db: Database,
  query: Query,
  { by, per }: { readonly by: TimelineDimension; readonly per: TimelinePeriod },
): { readonly all: readonly CountInPeriod[]; readonly divided: readonly CountInPeriod[] } {
  const conditions = conditionsOf(db, query);
  if (!conditions) return { all: [], divided: [] };
  using _moment = db.moment();
  const numbers = query.about
    ? ranked(db, conditions, { ...query, limit: POOL }, query.about)
    : conditions.words && matching(db, conditions.words);
  const [where, values] =
    numbers === null
      ? [conditions.where, conditions.values]
      : [
          `${conditions.where} AND s.number IN (SELECT value FROM json_each(?))`,
          [...conditions.values, JSON.stringify(numbers)],
        ];
  const start = `substr(s.earliest, 1, ${LENGTHS[per]})`;
  const period = `CASE WHEN ${start} = substr(s.latest, 1, ${LENGTHS[per]}) THEN ${start} END`;
  const count = ({ value, name, from }: Division): CountInPeriod[] =>
    db
      .all(
        `SELECT ${period} AS period, ${value} AS value, ${name} AS name, ${by === 'person' && from ? 'who.id IS NOT NULL' : '0'} AS person,
            count(DISTINCT s.number) AS n
          ${FROM_STATEMENTS} ${from} ${where} GROUP BY 1, 2, 4 ORDER BY 1, 2`,
        ...values,
      )
      .map((row) => ({
        period: row.period as string | null,
        value: row.value as string | null,
        name: row.name as string | null,
        person: row.person === 1,
        statements: Number(row.n),
      }));
  return { all: count({ value: 'NULL', name: 'NULL', from: '' }), divided: count(DIVISIONS[by]) };
}
