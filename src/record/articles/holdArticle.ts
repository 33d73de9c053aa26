import { isDeepStrictEqual } from 'node:util';
import type { Article, ArticleCorrection } from '../../data/index.ts';
import { HOLDS } from '../corrections/holds.ts';
import { replayCorrections } from '../corrections/replayCorrections.ts';
import { chainArticle, writeOwnDigest } from '../digests/articleDigests.ts';
import type { Database, Row } from '../schema/database.ts';
import { periodOf } from '../search/period.ts';
import { packArticle, unpackArticle } from '../statements/storedArticle.ts';
import { correctedFields, type FieldCorrection, fieldsRead } from './correctedFields.ts';

/** The corrections of articles that hold, in order: those of a place, and those of the whole record. */
export function articleCorrections(db: Database, uri: string): FieldCorrection[] {
  // Asked with every article that is added: those of the whole record are of no place, which the index of places gives, too.
  return db
    .all(
      `SELECT what, value FROM corrections AS c
        WHERE (c.uri = ? AND c.what = 'article' OR c.uri IS NULL AND c.what = 'publisher')
        AND ${HOLDS} ORDER BY c.number`,
      uri,
    )
    .map(({ what, value }) => ({ what, value: JSON.parse(String(value)) }) as FieldCorrection);
}

/** Makes the fields of an article what its page and the corrections say, and its statements with them. */
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

/** Names that publishers have or had: an earlier renaming may be undone after a later one. */
const RENAMED = `SELECT json_extract(value, '$.from') FROM corrections WHERE what = 'publisher'
    UNION SELECT json_extract(value, '$.to') FROM corrections WHERE what = 'publisher'`;

/** Brings the fields of all articles that a correction is about up to date, as {@link holdArticle} does. */
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
  // Its byline and address may be others now.
  db.run('DELETE FROM counted_articles WHERE article = ?', number);
  writeOwnDigest(db, number, article.text, stored.json);
  const time = periodOf(publishedAt);
  db.run(
    'UPDATE statements SET earliest = ?, latest = ? WHERE article = ? AND said_on IS NULL',
    ...[time?.earliest ?? null, time?.latest ?? null, number],
  );
  // What the machine found is kept with the fields of its article.
  replayCorrections(db, { number, program: String(program), article });
  chainArticle(db, number);
}
