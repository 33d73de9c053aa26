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

/** What made the rows. */
export type Maker = {
  /** The program's version. */
  program: string;
  /** The model's name. */
  model: string;
};

/** What is kept of a document: its bytes, or only their digest and their place, where they can be read again. */
export type Keep = 'bytes' | 'reference';

/** What came of adding: new; there already; or another version of an article that was read at the same place before. */
export type Added = 'added' | 'unchanged' | 'new-version';

const NO_BYTES = new Uint8Array();

/**
 * Adds an article with its document and statements, all or nothing; an article that is there already stays as it is.
 * @throws RangeError when they do not belong together or break the contract: a bug of the caller, never of an input.
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
  // Compressed before the lock is taken: another process may write meanwhile.
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

/** Adds the statements of an article that has none yet, as the machine found them and with corrections. */
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

/** @throws RangeError when something breaks the contract */
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

/** Also where somebody removed it. */
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

/** Marks the version that this one comes after, if there is one. */
function replaceEarlier(db: Database, uri: string, number: number): boolean {
  if (uri === STDIN_URI) return false;
  const last = db.get(
    'SELECT number FROM articles WHERE uri = ? AND number <> ? ORDER BY number DESC LIMIT 1',
    ...[uri, number],
  );
  if (!last) return false;
  // Where another address was joined with this one, the newest may have been read there.
  const earlier = newestOf(db, Number(last.number));
  db.run('UPDATE articles SET replaced_by = ? WHERE number = ?', number, earlier);
  chainArticle(db, earlier);
  return true;
}
