import type { Statement } from '../../data/index.ts';
import type { Database } from '../schema/database.ts';
import { statements } from '../statements/articles.ts';

/** A statement that several articles have: the first to publish it first, then the others in order of time. */
export type DuplicateGroup = { readonly statements: readonly Statement[] };

/** The statements that stand in several articles, those with most copies first; those that `ids` are among, where ids are given. */
export function* duplicateGroups(db: Database, ids?: readonly string[]): Generator<DuplicateGroup> {
  using _moment = db.moment();
  const rows = db.all(
    `SELECT c.first, count(*) AS n FROM copies AS c WHERE ? IS NULL OR c.first IN (
       SELECT d.first FROM copies AS d JOIN statements AS s ON s.number = d.statement
         WHERE s.id IN (SELECT value FROM json_each(?))
     ) GROUP BY c.first ORDER BY n DESC, c.first`,
    ...[ids ? 1 : null, JSON.stringify(ids ?? [])],
  );
  for (const { first } of rows) {
    const members = statements(
      db,
      'JOIN copies AS c ON c.statement = s.number WHERE c.first = ? ORDER BY s.number <> c.first, a.published_at IS NULL, a.published_at, s.number',
      [Number(first)],
    );
    yield { statements: [...members] };
  }
}

/** How many groups of near-duplicates there are. */
export function countDuplicateGroups(db: Database): number {
  return Number(db.get('SELECT count(DISTINCT first) AS n FROM copies')?.n);
}
