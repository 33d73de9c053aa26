import type { Database } from '../schema/database.ts';

/** An article that was added, and the version before it, if it is an edit. */
export type NewArticle = {
  readonly number: number;
  readonly id: string;
  readonly earlier: string | null;
  readonly publisher: string | null;
};

/** The articles added after `after`, in order. */
export function newArticles(db: Database, after: number): NewArticle[] {
  return db
    .all(
      `SELECT a.number, a.id, a.publisher, b.id AS earlier FROM articles AS a LEFT JOIN articles AS b ON b.replaced_by = a.number
        WHERE a.number > ? ORDER BY a.number`,
      after,
    )
    .map(({ number, id, earlier, publisher }) => ({
      number: Number(number),
      id: String(id),
      earlier: earlier as string | null,
      publisher: publisher as string | null,
    }));
}

/** Articles added after `after` that are new versions of others, newest first. */
export function newEdits(
  db: Database,
  after: number,
  most: number,
): { readonly id: string; readonly earlier: string }[] {
  return db
    .all(
      `SELECT a.id, b.id AS earlier FROM articles AS b JOIN articles AS a ON a.number = b.replaced_by
        WHERE b.replaced_by > ? ORDER BY b.replaced_by DESC LIMIT ?`,
      ...[after, most],
    )
    .map(({ id, earlier }) => ({ id: String(id), earlier: String(earlier) }));
}

/** The number of the last article that was added before a time; 0 if there is none. */
export function lastArticleBefore(db: Database, time: string): number {
  // The plus makes SQLite use the index of times instead of searching back from the last article.
  return Number(db.get('SELECT max(+number) AS n FROM articles WHERE added_at < ?', time)?.n ?? 0);
}
