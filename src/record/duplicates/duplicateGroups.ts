import type { Statement } from '../../data/index.ts';
import type { Database } from '../schema/database.ts';
import { statements } from '../statements/articles.ts';

/** A statement that is in several articles: the one published first, then the others in order of time. */
export type DuplicateGroup = {
  readonly statements: readonly Statement[];
  /** The ids of those whose article is a version of an earlier article of the group, so that they are not reprints. */
  readonly versions: ReadonlySet<string>;
};

/**
 * Statements in several articles, those with most reprints first: only groups with one of `ids`, if given; with
 * `reprinted`, only groups that are not just versions of one article.
 */
export function* duplicateGroups(
  db: Database,
  ids?: readonly string[],
  { reprinted = false }: { readonly reprinted?: boolean } = {},
): Generator<DuplicateGroup> {
  using _moment = db.moment();
  const rows = db.all(
    `SELECT c.first, sum(c.version = 0) AS n FROM copies AS c WHERE ? IS NULL OR c.first IN (
       SELECT d.first FROM copies AS d JOIN statements AS s ON s.number = d.statement
         WHERE s.id IN (SELECT value FROM json_each(?))
     ) GROUP BY c.first HAVING n >= ? ORDER BY n DESC, c.first`,
    ...[ids ? 1 : null, JSON.stringify(ids ?? []), reprinted ? 2 : 0],
  );
  for (const { first } of rows) {
    const members = statements(
      db,
      'JOIN copies AS c ON c.statement = s.number WHERE c.first = ? ORDER BY s.number <> c.first, a.published_at IS NULL, a.published_at, s.number',
      [Number(first)],
    );
    const versions = db.all(
      'SELECT s.id FROM copies AS c JOIN statements AS s ON s.number = c.statement WHERE c.first = ? AND c.version = 1',
      Number(first),
    );
    yield { statements: [...members], versions: new Set(versions.map(({ id }) => String(id))) };
  }
}

/** The number of statements that were reprinted. */
export function countReprinted(db: Database): number {
  const sql = 'SELECT count(*) AS n FROM (SELECT 1 FROM copies GROUP BY first HAVING sum(version = 0) >= 2)';
  return Number(db.get(sql)?.n);
}
