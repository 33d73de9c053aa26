import type { Database } from '../schema/database.ts';
import { FROM_STATEMENTS } from '../statements/readStatement.ts';
import { matching } from './matching.ts';
import { conditionsOf, type Query } from './query.ts';
import { POOL, ranked } from './ranked.ts';

/** The number of statements that a query finds, without its limit; for a semantic search, the number of near ones. */
export function count(db: Database, query: Query): number {
  const conditions = conditionsOf(db, query);
  if (!conditions) return 0;
  if (query.about) return ranked(db, conditions, { ...query, limit: POOL }, query.about).length;
  const { where, values, words } = conditions;
  const row = words
    ? db.get(
        `SELECT count(*) AS n ${FROM_STATEMENTS} ${where} AND s.number IN (SELECT value FROM json_each(?))`,
        ...[...values, JSON.stringify(matching(db, words))],
      )
    : db.get(`SELECT count(*) AS n ${FROM_STATEMENTS} ${where}`, ...values);
  return Number(row?.n);
}
