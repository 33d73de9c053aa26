import type { Article, Document, Statement } from '../../data/index.ts';
import { holdArticle } from '../articles/holdArticle.ts';
import { writeOwnDigest } from '../digests/articleDigests.ts';
import type { Database } from '../schema/database.ts';
import { saveEmbedding } from '../search/embeddings.ts';
import { addStatements, checkAll, type Maker } from './add.ts';
import { document as readDocument, statementsOf } from './articles.ts';
import { type Carried, compareStatements } from './compareStatements.ts';
import { packArticle, unpackArticle } from './storedArticle.ts';

/** An article that was read by another program version or model. */
export type Outdated = {
  readonly id: string;
  /** Null if it is kept by reference. */
  readonly document: Document | null;
};

/** The number of articles that were read by another program version or model than `maker`. */
export function countOutdated(db: Database, maker: Maker): number {
  return Number(
    db.get(
      'SELECT count(*) AS n FROM articles WHERE removed_by IS NULL AND (program <> ? OR model <> ?)',
      maker.program,
      maker.model,
    )?.n,
  );
}

/**
 * The documents of articles that were read by another program version or model than `maker`, in the order in which they
 * were added.
 */
export function* outdated(db: Database, maker: Maker): Generator<Outdated> {
  const rows = db.all(
    'SELECT id, sha256, uri FROM articles WHERE removed_by IS NULL AND (program <> ? OR model <> ?) ORDER BY number',
    ...[maker.program, maker.model],
  );
  for (const { id, sha256, uri } of rows) {
    yield { id: String(id), document: readDocument(db, String(sha256), String(uri)) };
  }
}

/**
 * Replaces the reading of an article's document by a new one; all of it or nothing: text, statements and what produced
 * them. Corrections are applied to the new statements. Returns the old statements next to the new ones.
 * @throws RangeError if they are not valid or the article does not exist: a bug in the caller
 */
export function replaceReading(
  db: Database,
  article: Article,
  statements: readonly Statement[],
  maker: Maker,
): Carried[] {
  checkAll(article, statements);
  const stored = packArticle(article);
  return db.atomically(() => {
    const row = db.get('SELECT number, text, fields FROM articles WHERE id = ?', article.id);
    if (!row) throw new RangeError(`${article.id}: not in the record`);
    const number = Number(row.number);
    const before = unpackArticle(row);
    const earlier = statementsOf(db, number, before);
    const meanings = before.text === article.text ? embeddingsOf(db, number) : [];
    db.run('DELETE FROM statements WHERE article = ?', number);
    db.run('DELETE FROM speakers WHERE article = ?', number);
    db.run(
      `UPDATE articles SET title = ?, publisher = ?, published_at = ?, language = ?, text = ?, fields = ?, program = ?, model = ?
        WHERE number = ?`,
      ...[
        article.title,
        article.publisher,
        article.publishedAt,
        article.language,
        stored.text,
        stored.fields,
      ],
      ...[maker.program, maker.model, number],
    );
    writeOwnDigest(db, number, article.text, stored.json);
    addStatements(db, number, article, statements, maker);
    holdArticle(db, number);
    for (const { id, vector, model } of meanings)
      saveEmbedding(db, String(id), vector as Uint8Array, String(model));
    const held = unpackArticle(db.get('SELECT text, fields FROM articles WHERE number = ?', number) ?? {});
    return compareStatements(earlier, statementsOf(db, number, held));
  });
}

/** The embeddings of an article's statements: they are kept for the same words at the same offsets. */
function embeddingsOf(db: Database, article: number) {
  return db.all(
    `SELECT s.id, m.vector, m.model FROM meanings AS m JOIN statements AS s ON s.number = m.statement WHERE s.article = ?
      AND NOT EXISTS (SELECT 1 FROM machine_statements AS c WHERE c.statement = s.number)`,
    article,
  );
}
