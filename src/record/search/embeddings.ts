import { embeddingDigest } from '../digests/derivedDigests.ts';
import type { Database } from '../schema/database.ts';
import { statements } from '../statements/articles.ts';

/** The content of a statement whose meaning is not known. */
export type StatementText = { readonly id: string; readonly text: string };
/** What a content means: signed bytes, see `src/meaning`. */
export type StatementEmbedding = { readonly id: string; readonly vector: Int8Array };

/** How many statements have no meaning by this model. */
export function countWithoutEmbedding(db: Database, model: string): number {
  // Each meaning is that of a statement, so that none need be looked up.
  const sql =
    'SELECT (SELECT count(*) FROM statements) - (SELECT count(*) FROM meanings WHERE model = ?) AS n';
  return Number(db.get(sql, model)?.n);
}

/** Whether there is a statement without a meaning by any model: a run that was cut off left something to do. */
export function lacksEmbeddings(db: Database): boolean {
  const sql = 'SELECT (SELECT count(*) FROM statements) - (SELECT count(*) FROM meanings) AS n';
  return Number(db.get(sql)?.n) > 0;
}

/** What a statement means, by whatever model; null where that is not known. */
export function embeddingOf(db: Database, id: string): Int8Array | null {
  const row = db.get(
    'SELECT m.vector FROM meanings AS m JOIN statements AS s ON s.number = m.statement WHERE s.id = ?',
    id,
  );
  return row ? vectorIn(row.vector as Uint8Array) : null;
}

/** A vector as its row holds it. */
export function vectorIn({ buffer, byteOffset, byteLength }: Uint8Array): Int8Array {
  return new Int8Array(buffer, byteOffset, byteLength);
}

/** At most `limit` statements without a meaning by this model, in the order they were added. */
export function withoutEmbedding(db: Database, model: string, limit: number): StatementText[] {
  const count = countWithoutEmbedding(db, model);
  // Where all are wanted, they are looked for from the end: there they are as a rule, and once they are found the search ends.
  const order = count <= limit ? 'DESC' : 'ASC';
  const found = statements(
    db,
    `WHERE s.number IN (
       SELECT number FROM statements AS t WHERE NOT EXISTS (SELECT 1 FROM meanings AS m WHERE m.statement = t.number AND m.model = ?)
         ORDER BY number ${order} LIMIT ?
     ) ORDER BY s.number`,
    [model, Math.min(limit, count)],
  );
  return [...found].map(({ id, content }) => ({ id, text: content.text }));
}

/** Keeps what contents mean, all or nothing; those of statements that are gone meanwhile are passed over. */
export function saveEmbeddings(db: Database, meanings: readonly StatementEmbedding[], model: string): void {
  db.atomically(() => {
    for (const { id, vector } of meanings)
      saveEmbedding(db, id, new Uint8Array(vector.buffer, vector.byteOffset, vector.byteLength), model);
  });
}

/** Keeps what the content of a statement means; where the statement is gone, nothing. */
export function saveEmbedding(db: Database, id: string, vector: Uint8Array, model: string): void {
  const number = db.get('SELECT number FROM statements WHERE id = ?', id)?.number;
  if (number === undefined) return;
  db.run(
    'INSERT OR REPLACE INTO meanings (statement, vector, model, digest) VALUES (?, ?, ?, ?)',
    ...[Number(number), vector, model, embeddingDigest(Number(number), vector, model)],
  );
}
