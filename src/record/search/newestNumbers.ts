import type { Database, Value } from '../schema/database.ts';
import { FROM_STATEMENTS } from '../statements/readStatement.ts';

/** How many articles are searched first, and the factor for each further step. */
const FIRST = 64;
const MORE = 4;

/**
 * The numbers of the statements in the newest articles that match conditions (on `s` and their article `a`): searched
 * from the newest article on, until there are enough.
 */
export function newestNumbers(
  db: Database,
  { where, values }: { readonly where: string; readonly values: readonly Value[] },
  limit: number,
): number[] {
  const articles = db.all('SELECT number, published_at FROM articles ORDER BY published_at DESC');
  const found: number[] = [];
  for (let from = 0, size = FIRST; from < articles.length && found.length < limit; size *= MORE) {
    let to = Math.min(from + size, articles.length);
    // Articles of the same time are in the order of their statements, and must not be divided.
    while (to < articles.length && articles[to]!.published_at === articles[to - 1]!.published_at) to++;
    const part = articles.slice(from, to).map(({ number }) => number);
    const rows = db.all(
      `SELECT s.number ${FROM_STATEMENTS} ${where}
        AND s.article IN (SELECT value FROM json_each(?)) ORDER BY a.published_at DESC, s.number LIMIT ?`,
      ...[...values, JSON.stringify(part), limit - found.length],
    );
    found.push(...rows.map(({ number }) => Number(number)));
    from = to;
  }
  return found;
}
