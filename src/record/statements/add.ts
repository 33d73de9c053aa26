import { type Article, articleId, type Document, type Statement } from '../../data/index.ts';
import { holdArticle } from '../articles/holdArticle.ts';
import { newestOf } from '../articles/joinedAddresses.ts';
import { removalAt } from '../articles/removals.ts';
import { replayCorrections } from '../corrections/replayCorrections.ts';
import { chainArticle, writeOwnDigest } from '../digests/articleDigests.ts';
import { pack } from '../schema/compress.ts';
import type { Database } from '../schema/database.ts';
import { statementProblem } from './statementProblem.ts';
import { STDIN_URI } from './stdinUri.ts';
import { type PackedArticle, packArticle } from './storedArticle.ts';
import { addStatement } from './writeStatement.ts';

/** What produced the rows. */
export type Maker = {
  /** The version of the program. */
  program: string;
  /** The name of the model. */
  model: string;
};

/** What is kept of a document: its bytes, or only its digest and URI, if it can be read there again. */
export type Keep = 'bytes' | 'reference';

/**
 * The result of adding: new, already in the record, or a new version of an article that was read at the same URI
 * before.
 */
export type Added = 'added' | 'unchanged' | 'new-version';

const NO_BYTES = new Uint8Array();

/**
 * Adds an article with its document and statements; all of it or nothing. An article that is already there stays
 * unchanged.
 * @throws RangeError if they do not belong together or are not valid: a bug in the caller, never a fault of the input
 */
export function add(
  db: Database,
  document: Document,
  article: Article,
  statements: readonly Statement[],
  maker: Maker,
  keep: Keep = 'bytes',
): Added {
  if (article.sha256 !== document.sha256) throw new RangeError(`${article.uri}: not read from this document`);
  checkAll(article, statements);
  if (isThere(db, article)) return 'unchanged';
  // Compressed before the lock is taken, so that other processes can write in the meantime.
  const stored = {
    document: pack(keep === 'bytes' ? document.bytes : NO_BYTES),
    article: packArticle(article),
  };
  return db.atomically(() => {
    if (isThere(db, article)) return 'unchanged';
    db.run(
      `INSERT INTO documents (sha256, size, wrapping, compression, bytes) VALUES (?, ?, ?, ?, ?) ON CONFLICT (sha256) DO UPDATE
        SET compression = excluded.compression, bytes = excluded.bytes WHERE length(documents.bytes) = 0`,
      document.sha256,
      document.bytes.length,
      document.wrapping,
      stored.document.compression,
      stored.document.bytes,
    );
    const number = addArticle(db, document, article, stored.article, maker, keep);
    addStatements(db, number, article, statements, maker);
    holdArticle(db, number);
    return replaceEarlier(db, article.uri, number) ? 'new-version' : 'added';
  });
}

/** Adds the statements of an article that has none yet, as the machine found them, and applies corrections. */
export function addStatements(
  db: Database,
  number: number,
  article: Article,
  statements: readonly Statement[],
  { program }: Maker,
): void {
  const place = { number, article, program };
  for (const statement of statements) addStatement(db, place, statement);
  replayCorrections(db, place);
  chainArticle(db, number);
}

/**
 * @throws RangeError if anything is not valid
 */
export function checkAll(article: Article, statements: readonly Statement[]): void {
  if (article.id !== articleId(article.uri, article.sha256))
    throw new RangeError(`${article.id}: not its id`);
  if (!article.text.isWellFormed()) throw new RangeError(`${article.uri}: half a surrogate pair in its text`);
  const ids = new Set(statements.map(({ id }) => id));
  if (ids.size < statements.length) throw new RangeError(`${article.uri}: the same statement twice`);
  for (const statement of statements) {
    const trouble = statementProblem(article, statement);
    if (trouble) throw new RangeError(`${statement.id}: ${trouble}`);
    if (statement.within !== null && !ids.has(statement.within)) {
      throw new RangeError(`${statement.id}: the statement that it is within is missing`);
    }
  }
}

/** True even if somebody removed it. */
function isThere(db: Database, { id, uri }: Pick<Article, 'id' | 'uri'>): boolean {
  return db.get('SELECT 1 FROM articles WHERE id = ?', id) !== undefined || removalAt(db, uri, id) !== null;
}

function addArticle(
  db: Database,
  document: Document,
  article: Article,
  stored: PackedArticle,
  { program, model }: Maker,
  keep: Keep,
): number {
  const number = db.run(
    `INSERT INTO articles (id, sha256, uri, title, publisher, published_at, language, text, fields, fetched_at,
      content_type, program, model, added_at, kept) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ...[article.id, article.sha256, article.uri, article.title, article.publisher, article.publishedAt],
    ...[article.language, stored.text, stored.fields, document.fetchedAt, document.contentType],
    ...[program, model, new Date().toISOString(), keep === 'reference' ? keep : null],
  );
  writeOwnDigest(db, number, article.text, stored.json);
  return number;
}

/** Marks the version that this one replaces, if there is one. */
function replaceEarlier(db: Database, uri: string, number: number): boolean {
  if (uri === STDIN_URI) return false;
  const last = db.get(
    'SELECT number FROM articles WHERE uri = ? AND number <> ? ORDER BY number DESC LIMIT 1',
    ...[uri, number],
  );
  if (!last) return false;
  // If another address was joined with this one, the newest version may have been read there.
  const earlier = newestOf(db, Number(last.number));
  db.run('UPDATE articles SET replaced_by = ? WHERE number = ?', number, earlier);
  chainArticle(db, earlier);
  return true;
}
