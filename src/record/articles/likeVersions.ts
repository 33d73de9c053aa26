import type { Article } from '../../data/index.ts';
import { versionsIn } from '../duplicates/versionsIn.ts';
import type { Database } from '../schema/database.ts';
import { STDIN_URI } from '../statements/stdinUri.ts';

/**
 * An article that may be the same as another: it has the same bytes, the address that the other gives as its own, or
 * most of its text.
 */
export type LikeVersion = { readonly id: string; readonly why: Likeness };
export type Likeness = 'bytes' | 'address' | 'text';

/** The maximum number of articles compared. */
const MOST = 20;
/** Newest versions of articles that were not removed. */
const SHOWN = 'a.replaced_by IS NULL AND a.removed_by IS NULL';

/**
 * Articles at other addresses that may be the same article and were not joined to it; `by` selects what is compared.
 */
export function likeVersions(
  db: Database,
  article: Article,
  by: readonly Likeness[] = ['bytes', 'address', 'text'],
): LikeVersion[] {
  const own = db.get('SELECT number, replaced_by FROM articles WHERE id = ?', article.id);
  if (!own || own.replaced_by !== null || article.uri === STDIN_URI) return [];
  const areVersions = versionsIn(db);
  const found = new Map<number, LikeVersion>();
  const look = (why: Likeness, sql: string, value: string | number) => {
    if (!by.includes(why)) return;
    const rows = db.all(
      `SELECT a.number, a.id FROM articles AS a WHERE ${SHOWN} AND a.uri NOT IN (?, ?) AND ${sql} LIMIT ?`,
      ...[article.uri, STDIN_URI, value, MOST],
    );
    for (const { number, id } of rows)
      if (!found.has(Number(number)) && areVersions(Number(own.number), Number(number)))
        found.set(Number(number), { id: String(id), why });
  };
  look('bytes', 'a.sha256 = ?', article.sha256);
  if (article.canonicalUrl !== null) look('address', 'a.uri = ?', article.canonicalUrl);
  look(
    'text',
    `a.number IN (SELECT t.article FROM statements AS s JOIN copies AS c ON c.statement = s.number JOIN copies AS d ON d.first = c.first
      JOIN statements AS t ON t.number = d.statement WHERE s.article = ?)`,
    Number(own.number),
  );
  return [...found.values()];
}
