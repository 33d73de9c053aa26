import type { ArticleCorrection, Author } from '../../data/index.ts';
import { usage } from '../../errors.ts';
import { writeCorrection } from '../corrections/corrections.ts';
import { replayCorrections } from '../corrections/replayCorrections.ts';
import { chainArticle } from '../digests/articleDigests.ts';
import type { Database, Row } from '../schema/database.ts';
import { STDIN_URI } from '../statements/stdinUri.ts';
import { unpackArticle } from '../statements/storedArticle.ts';
import { addressesOf } from './joinedAddresses.ts';

/** What happens to the stored bytes of an article that is removed: they are kept but hidden, or deleted for good. */
export type Bytes = 'kept' | 'deleted';

/**
 * Removes an article with all its versions from the record, and keeps out what is read at its address; returns the
 * number of the correction. Deleted bytes are overwritten.
 * @throws OnrecordError `usage` if there is no such article, or no reason is given
 */
export function removeArticle(
  db: Database,
  id: string,
  bytes: Bytes,
  author: Author,
  program: string,
): number {
  if (!author.reason?.trim()) throw usage('say why the article is removed: the reason stays in the record');
  if (bytes === 'kept') return db.atomically(() => remove(db, id, bytes, author, program));
  db.exec('PRAGMA secure_delete = ON');
  try {
    const number = db.atomically(() => remove(db, id, bytes, author, program));
    // Overwrites what was in the log as well.
    db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    return number;
  } finally {
    db.exec('PRAGMA secure_delete = OFF');
  }
}

function remove(db: Database, id: string, bytes: Bytes, author: Author, program: string): number {
  const own = db.get('SELECT uri, title FROM articles WHERE id = ? AND removed_by IS NULL', id);
  if (!own) throw usage(`there is no article ${id}`);
  const uri = String(own.uri);
  if (addressesOf(db, uri).length > 1)
    throw usage('the article was joined with one of another address: undo that first, then remove each');
  // Articles from standard input are not versions of each other.
  const rows = db.all(
    `SELECT a.number, a.id, a.sha256, (SELECT count(*) FROM statements AS s WHERE s.article = a.number) AS statements
      FROM articles AS a WHERE a.removed_by IS NULL AND ${uri === STDIN_URI ? 'a.id' : 'a.uri'} = ? ORDER BY a.number`,
    uri === STDIN_URI ? id : uri,
  );
  const articles = rows.map(({ id: one, sha256, statements }) => ({
    id: String(one),
    sha256: String(sha256),
    statements: Number(statements),
  }));
  const value = { articles, title: own.title as string | null, bytes };
  const number = writeCorrection(db, { what: 'remove', value, uri }, author, program);
  if (bytes === 'kept') for (const row of rows) setRemoved(db, Number(row.number), number);
  else deleteRows(db, rows);
  return number;
}

/** Restores what a removal has hidden. What it has deleted does not come back, but may be added again. */
export function bringBack(
  db: Database,
  removal: number,
  { value }: Extract<ArticleCorrection, { what: 'remove' }>,
) {
  if (value.bytes === 'deleted') return;
  for (const { number } of db.all(
    'SELECT number FROM articles WHERE removed_by = ? ORDER BY number',
    removal,
  ))
    setRemoved(db, Number(number), null);
}

function setRemoved(db: Database, number: number, removal: number | null): void {
  db.run('UPDATE articles SET removed_by = ? WHERE number = ?', removal, number);
  const { program, ...row } =
    db.get('SELECT program, text, fields FROM articles WHERE number = ?', number) ?? {};
  replayCorrections(db, { number, program: String(program), article: unpackArticle(row) });
  chainArticle(db, number);
}

/**
 * Deletes articles with everything derived from them: statements, speakers, events of alerts, and documents that no
 * other article has.
 */
function deleteRows(db: Database, rows: readonly Row[]): void {
  const numbers = JSON.stringify(rows.map(({ number }) => number));
  const among = 'IN (SELECT value FROM json_each(?))';
  db.run(
    `DELETE FROM events WHERE json_extract(value, '$.address') IN (SELECT '/statements/' || id FROM statements WHERE article ${among})
      OR json_extract(value, '$.uri') IN (SELECT uri FROM articles WHERE number ${among})`,
    ...[numbers, numbers],
  );
  // Statements within others refer to these.
  db.run(`UPDATE statements SET within = NULL WHERE article ${among}`, numbers);
  db.run(`UPDATE articles SET replaced_by = NULL WHERE number ${among}`, numbers);
  db.run(`DELETE FROM statements WHERE article ${among}`, numbers);
  db.run(`DELETE FROM speakers WHERE article ${among}`, numbers);
  db.run(`DELETE FROM articles WHERE number ${among}`, numbers);
  // A search index keeps deleted words until its segments are merged.
  for (const index of ['content_words', 'speaker_words'])
    db.run(`INSERT INTO ${index} (${index}) VALUES ('optimize')`);
  for (const { sha256 } of rows)
    db.run(
      'DELETE FROM documents WHERE sha256 = ? AND NOT EXISTS (SELECT 1 FROM articles AS a WHERE a.sha256 = documents.sha256)',
      sha256!,
    );
}
