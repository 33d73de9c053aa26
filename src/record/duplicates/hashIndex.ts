import { hashesOf } from '../../text/fingerprint.ts';
import type { Database } from '../schema/database.ts';

/** How many statements are put into the index at a time, in the index's order, which is much faster than in theirs. */
const TOGETHER = 100_000;

/** Removes deleted fingerprints from the index, and adds new and changed ones. */
export function updateHashIndex(db: Database): void {
  for (const { statement, hashes } of db.each('SELECT statement, hashes FROM gone_fingerprints'))
    for (const hash of hashesOf(hashes as Uint8Array))
      db.run('DELETE FROM fingerprint_hashes WHERE hash = ? AND statement = ?', hash, statement!);
  let pairs: (readonly [hash: number, statement: number])[] = [];
  const put = () => {
    pairs.sort(([a, one], [b, other]) => a - b || one - other);
    for (const [hash, statement] of pairs)
      db.run('INSERT OR IGNORE INTO fingerprint_hashes VALUES (?, ?)', hash, statement);
    pairs = [];
  };
  const rows = db.each(
    'SELECT f.statement, f.hashes FROM open_statements AS o JOIN fingerprints AS f ON f.statement = o.statement',
  );
  let count = 0;
  for (const { statement, hashes } of rows) {
    for (const hash of hashesOf(hashes as Uint8Array)) pairs.push([hash, Number(statement)]);
    count += 1;
    if (count % TOGETHER === 0) put();
  }
  put();
}

/**
 * Whether the index has exactly the hashes of the fingerprints; until it is updated, it lacks new ones and still has
 * deleted ones. Compares sums of hashed pairs, so that neither side has to be sorted.
 */
export function isIndexed(db: Database): boolean {
  const [index, all] = [makeSum(), makeSum()];
  for (const { hash, statement } of db.each('SELECT hash, statement FROM fingerprint_hashes'))
    index.add(Number(hash), Number(statement));
  const rows = db.each(
    `SELECT statement, hashes FROM fingerprints AS f
        WHERE NOT EXISTS (SELECT 1 FROM open_statements AS o WHERE o.statement = f.statement AND o.came = 1)
          AND NOT EXISTS (SELECT 1 FROM gone_fingerprints AS g WHERE g.statement = f.statement)
      UNION ALL SELECT statement, hashes FROM gone_fingerprints`,
  );
  for (const { statement, hashes } of rows)
    for (const hash of hashesOf(hashes as Uint8Array)) all.add(hash, Number(statement));
  return index.sum() === all.sum();
}

function makeSum() {
  let [count, low, high] = [0, 0, 0];
  return {
    add(hash: number, statement: number) {
      count += 1;
      const upper = Math.floor(hash / 2 ** 32);
      low = (low + mixed(hash ^ mixed(statement ^ upper))) | 0;
      high = (high + mixed(statement ^ mixed(hash + Math.floor(statement / 2 ** 32) + 1))) | 0;
    },
    sum: () => `${count} ${low} ${high}`,
  };
}

/** The finalizer of Murmur3. */
function mixed(value: number): number {
  const once = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35);
  return twice ^ (twice >>> 16);
}
