import type { Database } from '../schema/database.ts';
import type { Conditions } from '../search/query.ts';
import { FROM_STATEMENTS } from './readStatement.ts';

/** How many statements are examined first, and the factor for each further step. */
const FIRST = 1000;
const MORE = 4;

/**
 * Of the given numbers of statements, in order, those that match conditions: at most `limit`, starting from the last
 * added.
 */
export function lastOf(
  db: Database,
  { where, values }: Conditions,
  numbers: readonly number[],
  limit: number,
): number[] {
  const found: number[] = [];
  for (let to = numbers.length, size = FIRST; to > 0 && found.length < limit; size *= MORE) {
    const from = Math.max(0, to - size);
    const rows = db.all(
      `SELECT s.number ${FROM_STATEMENTS} ${where} AND s.number IN (SELECT value FROM json_each(?))
        ORDER BY s.number DESC LIMIT ?`,
      ...[...values, JSON.stringify(numbers.slice(from, to)), Math.min(limit - found.length, to - from)],
    );
    found.push(...rows.map(({ number }) => Number(number)));
    to = from;
  }
  return found;
}
