import { authorDigest, correctionDigest, removalDigest } from '../digests/correctionDigests.ts';
import { isDigest } from '../digests/digestOf.ts';
import type { Database, Row } from '../schema/database.ts';
import { ALTERED, type Problem } from './problem.ts';

/**
 * Problems of corrections and removals. Each digest covers the one before, so that none can be changed, inserted or
 * deleted unnoticed.
 */
export function* correctionProblems(db: Database): Generator<Problem> {
  using _moment = db.moment();
  const removed = new Set<unknown>();
  let before: unknown = null;
  for (const row of db.each('SELECT * FROM removals ORDER BY number')) {
    removed.add(row.correction);
    if (!isDigest(row.digest, removalDigest(before, row)))
      yield problem(row.correction, `its removal, or one before it, ${ALTERED}`);
    before = row.digest;
  }
  before = null;
  for (const row of db.each('SELECT * FROM corrections ORDER BY number')) {
    if (!isDigest(row.digest, correctionDigest(before, row)))
      yield problem(row.number, `it ${ALTERED}, or one before it is missing`);
    if (!hasItsAuthor(row, removed.has(row.number)))
      yield problem(row.number, `who wrote it, or why, ${ALTERED}`);
    before = row.digest;
  }
}

function hasItsAuthor({ author, reason, salt, written_by }: Row, removed: boolean): boolean {
  if (removed) return author === '' && reason === null && salt === null;
  if (!(salt instanceof Uint8Array)) return false;
  return isDigest(written_by, authorDigest(salt, String(author), reason as string | null));
}

function problem(number: unknown, message: string): Problem {
  return { what: 'correction', id: String(number), uri: null, message };
}
