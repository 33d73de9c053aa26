import type { Article, Statement } from '../../data/index.ts';
import { addressesOf } from '../articles/joinedAddresses.ts';
import type { Database, Row } from '../schema/database.ts';
import { statementsOf } from './articles.ts';
import { type Carried, compareStatements } from './compareStatements.ts';
import { unpackArticle } from './storedArticle.ts';

/** A version of an article: the article, its statements, and how they differ from those of the version before. */
export type Version = {
  readonly article: Article;
  readonly fetchedAt: string;
  readonly statements: readonly Statement[];
  /** Compared with the version before; null for the first one. */
  readonly carried: readonly Carried[] | null;
};

/** The versions read at a URI, and at those joined with it, oldest first; without rejected statements. */
export function versions(db: Database, uri: string): Version[] {
  using _moment = db.moment();
  const rows = inOrder(
    db.all(
      `SELECT number, text, fields, fetched_at, replaced_by FROM articles
        WHERE uri IN (SELECT value FROM json_each(?)) AND removed_by IS NULL ORDER BY number`,
      JSON.stringify(addressesOf(db, uri)),
    ),
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

/** Each version before the one that replaced it. */
function inOrder(rows: readonly Row[]): Row[] {
  const byNumber = new Map(rows.map((row) => [row.number, row]));
  const replacing = new Set(rows.map((row) => row.replaced_by));
  const ordered: Row[] = [];
  for (const first of rows.filter(({ number }) => !replacing.has(number!)))
    for (let row: Row | undefined = first; row; row = byNumber.get(row.replaced_by!)) ordered.push(row);
  return ordered;
}

function heldOf(db: Database, { number }: Row, article: Article): Statement[] {
  const rejected = new Set(
    db.all('SELECT id FROM statements WHERE article = ? AND rejected = 1', number!).map(({ id }) => id),
  );
  return statementsOf(db, Number(number), article).filter(({ id }) => !rejected.has(id));
}
