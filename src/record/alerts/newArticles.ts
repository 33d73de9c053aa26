import type { Database } from '../schema/database.ts';

/** An article that came after others, and the version before it, if it is an edit. */
export type NewArticle = {
  readonly number: number;
  readonly id: string;
  readonly earlier: string | null;
  readonly publisher: string | null;
};

/** The articles that were added after one, in order. */
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

/** The last articles after one that are new versions of others, the newest first. */
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

/** The number of the last article that was added before a time; 0 where there is none. */
export function lastArticleBefore(db: Database, time: string): number {
  // The plus: through the index of times, and not from the last article back.
  return Number(db.get('SELECT max(+number) AS n FROM articles WHERE added_at < ?', time)?.n ?? 0);
}
