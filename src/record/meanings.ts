import { statements } from './articles.ts';
import type { Database } from './database.ts';

/** The content of a statement whose meaning is not known. */
export type Unread = { readonly id: string; readonly text: string };
/** What a content means: signed bytes, see `src/meaning`. */
export type Meaning = { readonly id: string; readonly vector: Int8Array };

const MISSING = 'NOT EXISTS (SELECT 1 FROM meanings AS m WHERE m.statement = s.number AND m.model = ?)';

/** How many statements have no meaning by this model. */
export function countWithoutMeaning(db: Database, model: string): number {
  return Number(db.get(`SELECT count(*) AS n FROM statements AS s WHERE ${MISSING}`, model)?.n);
}

/** Whether there is a statement without a meaning by any model: a run that was cut off left something to do. */
export function lacksMeanings(db: Database): boolean {
  const sql = 'SELECT 1 FROM statements WHERE number NOT IN (SELECT statement FROM meanings) LIMIT 1';
  return db.get(sql) !== undefined;
}

/** At most `limit` statements without a meaning by this model, in the order they were added. */
export function withoutMeaning(db: Database, model: string, limit: number): Unread[] {
  const found = statements(db, `WHERE ${MISSING} ORDER BY s.number LIMIT ?`, [model, limit]);
  return [...found].map(({ id, content }) => ({ id, text: content.text }));
}

/** Keeps what contents mean, all or nothing; those of statements that are gone meanwhile are passed over. */
export function keepMeanings(db: Database, meanings: readonly Meaning[], model: string): void {
  db.atomically(() => {
    for (const { id, vector } of meanings)
      db.run(
        'INSERT OR REPLACE INTO meanings SELECT number, ?, ? FROM statements WHERE id = ?',
        ...[new Uint8Array(vector.buffer, vector.byteOffset, vector.byteLength), model, id],
      );
  });
}
