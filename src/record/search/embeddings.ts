import { embeddingDigest } from '../digests/derivedDigests.ts';
import type { Database } from '../schema/database.ts';
import { statements } from '../statements/articles.ts';

/** The content of a statement without an embedding. */
export type StatementText = { readonly id: string; readonly text: string };
/** The embedding of a content as signed bytes; see `src/embedding`. */
export type StatementEmbedding = { readonly id: string; readonly vector: Int8Array };

/** The number of statements without an embedding of this model. */
export function countWithoutEmbedding(db: Database, model: string): number {
  // Every embedding belongs to a statement, so statements need not be looked up.
  const sql =
    'SELECT (SELECT count(*) FROM statements) - (SELECT count(*) FROM meanings WHERE model = ?) AS n';
  return Number(db.get(sql, model)?.n);
}

/** Whether a statement has no embedding of any model: an interrupted run has left something to do. */
export function lacksEmbeddings(db: Database): boolean {
  const sql = 'SELECT (SELECT count(*) FROM statements) - (SELECT count(*) FROM meanings) AS n';
  return Number(db.get(sql)?.n) > 0;
}

/** The embedding of a statement, of any model; null if there is none. */
export function embeddingOf(db: Database, id: string): Int8Array | null {
  const row = db.get(
    'SELECT m.vector FROM meanings AS m JOIN statements AS s ON s.number = m.statement WHERE s.id = ?',
    id,
  );
  return row ? vectorIn(row.vector as Uint8Array) : null;
}

/** The vector stored in a row. */
export function vectorIn({ buffer, byteOffset, byteLength }: Uint8Array): Int8Array {
  return new Int8Array(buffer, byteOffset, byteLength);
}

/** At most `limit` statements without an embedding of this model, in the order in which they were added. */
export function withoutEmbedding(db: Database, model: string, limit: number): StatementText[] {
  const count = countWithoutEmbedding(db, model);
  // If all are requested, the search begins at the end, where they usually are, and stops when they have been
  // found.
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

/** Stores embeddings, all of them or none; those of statements that no longer exist are skipped. */
export function saveEmbeddings(db: Database, meanings: readonly StatementEmbedding[], model: string): void {
  db.atomically(() => {
    for (const { id, vector } of meanings)
      saveEmbedding(db, id, new Uint8Array(vector.buffer, vector.byteOffset, vector.byteLength), model);
  });
}

/** Stores the embedding of a statement, if the statement still exists. */
export function saveEmbedding(db: Database, id: string, vector: Uint8Array, model: string): void {
  const number = db.get('SELECT number FROM statements WHERE id = ?', id)?.number;
  if (number === undefined) return;
  db.run(
    'INSERT OR REPLACE INTO meanings (statement, vector, model, digest) VALUES (?, ?, ?, ?)',
    ...[Number(number), vector, model, embeddingDigest(Number(number), vector, model)],
  );
}
