import type { Article, Statement } from '../../data/index.ts';
import type { Database, Row } from '../schema/database.ts';
import { statementsOf } from './articles.ts';
import { type Carried, compareStatements } from './compareStatements.ts';
import { unpackArticle } from './storedArticle.ts';

/** One reading of what a place held: its article, its statements, and what became of those of the version before. */
export type Version = {
  readonly article: Article;
  readonly fetchedAt: string;
  readonly statements: readonly Statement[];
  /** Against the version before; null for the first one. */
  readonly carried: readonly Carried[] | null;
};

/** What was read at a place, the first version first. Statements that people said are none are left out. */
export function versions(db: Database, uri: string): Version[] {
  using _moment = db.moment();
  const rows = db.all(
    'SELECT number, text, fields, fetched_at FROM articles WHERE uri = ? AND removed_by IS NULL ORDER BY number',
    uri,
  );
  const found: Version[] = [];
  for (const row of rows) {
    const article = unpackArticle(row);
    const statements = heldOf(db, row, article);
    const before = found.at(-1);
    const carried = before ? compareStatements(before.statements, statements) : null;
    found.push({ article, fetchedAt: String(row.fetched_at), statements, carried });
  }
  return found;
}

function heldOf(db: Database, { number }: Row, article: Article): Statement[] {
  const rejected = new Set(
    db.all('SELECT id FROM statements WHERE article = ? AND rejected = 1', number!).map(({ id }) => id),
  );
  return statementsOf(db, Number(number), article).filter(({ id }) => !rejected.has(id));
}
