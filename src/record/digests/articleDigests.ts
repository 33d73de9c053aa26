import { hash } from 'node:crypto';
import type { Database, Row } from '../schema/database.ts';
import { type Digest, digestOf, hexOf } from './digestOf.ts';

/** The row of an article beside its text and fields, and what is known of its document. */
export const SELECT_ARTICLE_ROW = `SELECT a.number, a.id, a.sha256, a.uri, a.title, a.publisher, a.published_at, a.language, a.fetched_at,
  a.content_type, a.program, a.model, a.added_at, d.size, d.wrapping, a.kept
  FROM articles AS a LEFT JOIN documents AS d ON d.sha256 = a.sha256`;

/** Digest of an article by itself: its row of {@link SELECT_ARTICLE_ROW}, its text, and its other fields as JSON. */
export function ownDigest({ kept, ...row }: Row, text: string, fields: string): Digest {
  const values = Object.values(row) as (string | number | null)[];
  // Left out where it is null: so the digests of records without it stay as they are.
  const reference = kept === null ? [] : [String(kept)];
  return digestOf('article', [...values, ...reference, hash('sha256', text), hash('sha256', fields)]);
}

/** Digest of an article with all of its statements, in order, the version that came after it, and the correction that removed it. */
export function wholeDigest(
  own: unknown,
  { replaced_by: replacedBy, removed_by: removedBy }: Pick<Row, string>,
  statements: readonly (readonly [number: unknown, digest: unknown])[],
): Digest {
  return digestOf('article with statements', [
    hexOf(own),
    replacedBy === null || replacedBy === undefined ? null : Number(replacedBy),
    statements.map(([number, digest]) => [Number(number), hexOf(digest)]),
    // Nothing for others, so that the digests of earlier records hold.
    ...(removedBy === null || removedBy === undefined ? [] : [Number(removedBy)]),
  ]);
}

/** Writes the digest of an article by itself, from what was just written; {@link chainArticle} follows. */
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
 * Writes the digest of an article with its statements. It is made from the digests of these, not from their rows: what was altered there
 * does not become true by a correction of something else.
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
