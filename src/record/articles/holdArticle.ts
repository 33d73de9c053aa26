import { isDeepStrictEqual } from 'node:util';
import type { Article, ArticleCorrection } from '../../data/index.ts';
import { HOLDS } from '../corrections/holds.ts';
import { replayCorrections } from '../corrections/replayCorrections.ts';
import { chainArticle, writeOwnDigest } from '../digests/articleDigests.ts';
import type { Database, Row } from '../schema/database.ts';
import { periodOf } from '../search/period.ts';
import { packArticle, unpackArticle } from '../statements/storedArticle.ts';
import { correctedFields, type FieldCorrection, fieldsRead } from './correctedFields.ts';

/** Corrections in force of articles, in order: those for a URI, and those for the whole record. */
export function articleCorrections(db: Database, uri: string): FieldCorrection[] {
  // Runs for every article that is added. Corrections for the whole record have no URI; the index of URIs
  // finds these, too.
  return db
    .all(
      `SELECT what, value FROM corrections AS c
        WHERE (c.uri = ? AND c.what = 'article' OR c.uri IS NULL AND c.what = 'publisher')
        AND ${HOLDS} ORDER BY c.number`,
      uri,
    )
    .map(({ what, value }) => ({ what, value: JSON.parse(String(value)) }) as FieldCorrection);
}

/** Updates the fields of an article from its page and its corrections, and then its statements. */
export function holdArticle(db: Database, number: number): void {
  const row = db.get('SELECT program, text, fields FROM articles WHERE number = ?', number);
  if (!row) return;
  const before = unpackArticle(row);
  const read = fieldsRead(before);
  const fields = correctedFields(before.id, read, articleCorrections(db, before.uri));
  const { read: _, ...rest } = before;
  const article: Article = {
    ...rest,
    ...fields,
    byline: [...fields.byline],
    ...(isDeepStrictEqual(fields, read) ? {} : { read }),
  };
  if (!isDeepStrictEqual(article, before)) writeArticle(db, number, row, article);
}

/** All names that publishers have or had: an earlier renaming may be undone after a later one. */
const RENAMED = `SELECT json_extract(value, '$.from') FROM corrections WHERE what = 'publisher'
    UNION SELECT json_extract(value, '$.to') FROM corrections WHERE what = 'publisher'`;

/** Updates the fields of all articles to which a correction applies, as {@link holdArticle} does. */
export function holdArticles(db: Database, { what }: ArticleCorrection, uri: string | null): void {
  const rows =
    what === 'publisher'
      ? db.all(`SELECT number FROM articles WHERE publisher IN (${RENAMED}) ORDER BY number`)
      : db.all('SELECT number FROM articles WHERE uri = ? ORDER BY number', uri);
  for (const { number } of rows) holdArticle(db, Number(number));
}

function writeArticle(db: Database, number: number, { program }: Row, article: Article): void {
  const { title, publisher, publishedAt } = article;
  const stored = packArticle(article);
  db.run(
    'UPDATE articles SET title = ?, publisher = ?, published_at = ?, fields = ? WHERE number = ?',
    ...[title, publisher, publishedAt, stored.fields, number],
  );
  // Its byline and address may have changed.
  db.run('DELETE FROM counted_articles WHERE article = ?', number);
  writeOwnDigest(db, number, article.text, stored.json);
  const time = periodOf(publishedAt);
  db.run(
    'UPDATE statements SET earliest = ?, latest = ? WHERE article = ? AND said_on IS NULL',
    ...[time?.earliest ?? null, time?.latest ?? null, number],
  );
  // Statements as the machine found them are stored with the fields of their article.
  replayCorrections(db, { number, program: String(program), article });
  chainArticle(db, number);
}
