import { memoize } from '../../data/index.ts';
import { hashesOf } from '../../text/fingerprint.ts';
import type { Database } from '../schema/database.ts';
import type { Near } from './grouped.ts';
import type { Likeness } from './likenessIn.ts';
import { IS_SEEN, mayBeSame, type Seen, seenStatements } from './seenStatements.ts';

/**
 * The statements whose groups may have changed; `near` has those that can be near-duplicates, with their
 * near-duplicates.
 */
export type NearOfOpen = { readonly statements: ReadonlySet<number>; readonly near: Near };

/**
 * The result of `nearOfAll` for the open statements and all that are connected with them, as near-duplicates or by an
 * existing group. The groups of other statements do not change.
 */
export function nearOfOpen(db: Database, likeness: Likeness, common: number): NearOfOpen {
  const seenOf = memoize(Number.POSITIVE_INFINITY, (number: number) => seenStatements(db, number)[0] ?? null);
  const listed = memoize(Number.POSITIVE_INFINITY, (hash: number) => carriers(db, hash, common));
  const near = new Map<Seen, Seen[]>();
  const statements = new Set<number>();
  const waiting = [...openStatements(db), ...shiftedStatements(db, common)];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (statements.has(next)) continue;
    statements.add(next);
    waiting.push(...groupOf(db, next));
    const one = seenOf(next);
    if (!one) continue;
    const met = new Set<number>();
    for (const hash of one.hashes) {
      const others = listed(hash);
      if (others.includes(next)) for (const other of others) met.add(other);
    }
    met.delete(next);
    const same: Seen[] = [];
    for (const number of met) {
      const other = seenOf(number);
      if (other && mayBeSame(one, other) && likeness(one, other) > 0) same.push(other);
    }
    near.set(one, same);
    for (const { number } of same) waiting.push(number);
  }
  return { statements, near };
}

/** The first `most` statements with a hash, by number: the only ones that it connects. */
function carriers(db: Database, hash: number, most: number): number[] {
  return db
    .all(
      `SELECT h.statement FROM fingerprint_hashes AS h CROSS JOIN statements AS s ON s.number = h.statement
        JOIN articles AS a ON a.number = s.article WHERE h.hash = ? AND ${IS_SEEN} ORDER BY h.statement LIMIT ?`,
      ...[hash, most],
    )
    .map(({ statement }) => Number(statement));
}

function openStatements(db: Database): number[] {
  return db.all('SELECT statement FROM open_statements').map(({ statement }) => Number(statement));
}

/** The statements of the existing group of a statement. */
function groupOf(db: Database, statement: number): number[] {
  return db
    .all(
      'SELECT m.statement FROM copies AS c JOIN copies AS m ON m.first = c.first WHERE c.statement = ?',
      statement,
    )
    .map((row) => Number(row.statement));
}

/**
 * Statements that a hash connects with others now, or no longer connects, because statements before them came back or
 * were removed. A statement added after all others has no such effect.
 */
function shiftedStatements(db: Database, common: number): number[] {
  const changes = new Map<number, number>();
  const rows = db.each(
    `SELECT hashes FROM gone_fingerprints UNION ALL
      SELECT f.hashes FROM open_statements AS o JOIN fingerprints AS f ON f.statement = o.statement
        WHERE o.came = 0`,
  );
  for (const { hashes } of rows)
    for (const hash of hashesOf(hashes as Uint8Array)) changes.set(hash, (changes.get(hash) ?? 0) + 1);
  return [...changes].flatMap(([hash, count]) => {
    const all = carriers(db, hash, common + count);
    return all.length + count <= common ? [] : all.slice(Math.max(0, common - count));
  });
}
