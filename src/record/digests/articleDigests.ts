import { hash } from 'node:crypto';
import type { Database, Row } from '../schema/database.ts';
import { type Digest, digestOf, hexOf } from './digestOf.ts';

/** The row of an article without its text and fields, and data about its document. */
export const SELECT_ARTICLE_ROW = `SELECT a.number, a.id, a.sha256, a.uri, a.title, a.publisher, a.published_at, a.language, a.fetched_at,
  a.content_type, a.program, a.model, a.added_at, d.size, d.wrapping, a.kept
  FROM articles AS a LEFT JOIN documents AS d ON d.sha256 = a.sha256`;

/** The digest of an article alone: its row of {@link SELECT_ARTICLE_ROW}, its text, and its other fields as JSON. */
export function ownDigest({ kept, ...row }: Row, text: string, fields: string): Digest {
  const values = Object.values(row) as (string | number | null)[];
  // Left out if it is null, so that digests of records without references do not change.
  const reference = kept === null ? [] : [String(kept)];
  return digestOf('article', [...values, ...reference, hash('sha256', text), hash('sha256', fields)]);
}

/**
 * The digest of an article with all its statements, in order, the version that replaced it, and the correction that
 * removed it.
 */
export function wholeDigest(
  own: unknown,
  { replaced_by: replacedBy, removed_by: removedBy }: Pick<Row, string>,
  statements: readonly (readonly [number: unknown, digest: unknown])[],
): Digest {
  return digestOf('article with statements', [
    hexOf(own),
    replacedBy === null || replacedBy === undefined ? null : Number(replacedBy),
    statements.map(([number, digest]) => [Number(number), hexOf(digest)]),
    // Left out for other articles, so that digests of earlier records stay valid.
    ...(removedBy === null || removedBy === undefined ? [] : [Number(removedBy)]),
  ]);
}

/** Stores the digest of an article alone, after its row was written; {@link chainArticle} follows. */
export function writeOwnDigest(db: Database, number: number, text: string, fields: string): void {
  const row = db.get(`${SELECT_ARTICLE_ROW} WHERE a.number = ?`, number);
  if (!row) return;
  const own = ownDigest(row, text, fields);
  db.run(
    `INSERT INTO article_digests VALUES (?, ?, x'') ON CONFLICT (article) DO UPDATE SET own = excluded.own`,
    ...[number, own],
  );
}

/**
 * Stores the digest of an article with its statements. It is computed from their digests, not their rows, so that
 * altered rows do not become valid when something else is corrected.
 */
export function chainArticle(db: Database, number: number): void {
  const row = db.get(
    'SELECT g.own, a.replaced_by, a.removed_by FROM article_digests AS g JOIN articles AS a ON a.number = g.article WHERE g.article = ?',
    number,
  );
  if (!row) return;
  const statements = db.all(
    'SELECT number, digest FROM statements WHERE article = ? ORDER BY number',
    number,
  );
  const whole = wholeDigest(
    row.own,
    row,
    statements.map((one) => [one.number, one.digest]),
  );
  db.run('UPDATE article_digests SET whole = ? WHERE article = ?', whole, number);
}
