import { type Article, articleId, type Document, type Speaker, type Statement } from '../data/index.ts';
import { pack } from './compress.ts';
import type { Database } from './database.ts';
import { periodOf } from './period.ts';
import { roleSpans, statementTrouble } from './statementTrouble.ts';
import { packArticle } from './storedArticle.ts';

/** What made the rows. */
export type Maker = {
  /** The program's version. */
  program: string;
  /** The model's name. */
  model: string;
};

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
): 'added' | 'unchanged' {
  checkAll(document, article, statements);
  if (isThere(db, article.id)) return 'unchanged';
  // Compressed before the lock is taken: another process may write meanwhile.
  const stored = { document: pack(document.bytes), article: packArticle(article) };
  return db.atomically(() => {
    if (isThere(db, article.id)) return 'unchanged';
    db.run(
      'INSERT INTO documents (sha256, size, wrapping, compression, bytes) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING',
      document.sha256,
      document.bytes.length,
      document.wrapping,
      stored.document.compression,
      stored.document.bytes,
    );
    const number = addArticle(db, document, article, stored.article, maker);
    const speakers = new Map<string, number>();
    for (const statement of statements) {
      addStatement(
        db,
        number,
        article,
        statement,
        speakerNumber(db, speakers, number, statement, maker),
        maker,
      );
    }
    return 'added';
  });
}

function checkAll(document: Document, article: Article, statements: readonly Statement[]): void {
  if (article.sha256 !== document.sha256) throw new RangeError(`${article.uri}: not read from this document`);
  if (article.id !== articleId(article.uri, article.sha256))
    throw new RangeError(`${article.id}: not its id`);
  if (!article.text.isWellFormed()) throw new RangeError(`${article.uri}: half a surrogate pair in its text`);
  const ids = new Set(statements.map(({ id }) => id));
  if (ids.size < statements.length) throw new RangeError(`${article.uri}: the same statement twice`);
  for (const statement of statements) {
    const trouble = statementTrouble(article, statement);
    if (trouble) throw new RangeError(`${statement.id}: ${trouble}`);
    if (statement.within !== null && !ids.has(statement.within)) {
      throw new RangeError(`${statement.id}: the statement that it is within is missing`);
    }
  }
}

function isThere(db: Database, id: string): boolean {
  return db.get('SELECT 1 FROM articles WHERE id = ?', id) !== undefined;
}

function addArticle(
  db: Database,
  document: Document,
  article: Article,
  stored: { text: Uint8Array; fields: Uint8Array },
  { program, model }: Maker,
): number {
  return db.run(
    `INSERT INTO articles (id, sha256, uri, title, publisher, published_at, language, text, fields, fetched_at,
      content_type, program, model, added_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ...[article.id, article.sha256, article.uri, article.title, article.publisher, article.publishedAt],
    ...[article.language, stored.text, stored.fields, document.fetchedAt, document.contentType],
    ...[program, model, new Date().toISOString()],
  );
}

/** The row of a statement's speaker: one for all statements of the article that tell the same of him. */
function speakerNumber(
  db: Database,
  known: Map<string, number>,
  article: number,
  { speaker, model }: Statement,
  { program }: Maker,
): number | null {
  if (!speaker) return null;
  const { name, type, aliases, role, person, onBehalfOf }: Speaker = speaker;
  const key = JSON.stringify([name, type, aliases, role, person, onBehalfOf, model]);
  const found = known.get(key);
  if (found !== undefined) return found;
  const number = db.run(
    `INSERT INTO speakers (article, name, type, aliases, role, person, on_behalf_of, program, model)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ...[article, name, type, JSON.stringify(aliases), role, person, onBehalfOf, program, model],
  );
  // A private-use character between them, so that no phrase runs over from one name into the next.
  const words = [name, ...aliases].join(' \u{f0000} ');
  db.run('INSERT INTO speaker_words (rowid, words) VALUES (?, ?)', number, words);
  known.set(key, number);
  return number;
}

function addStatement(
  db: Database,
  article: number,
  { publishedAt }: Article,
  statement: Statement,
  speaker: number | null,
  { program }: Maker,
): void {
  const { id, kind, act, negated, within, saidAt, confidence, model } = statement;
  const time = periodOf(saidAt?.date ?? publishedAt);
  const number = db.run(
    `INSERT INTO statements (id, article, speaker, via, kind, act, negated, within, said_on, earliest, latest,
      confidence, program, model, speaker_confidence) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ...[id, article, speaker, statement.speaker?.via ?? null, kind, act, negated ? 1 : 0, within],
    ...[saidAt?.date ?? null, time?.earliest ?? null, time?.latest ?? null, confidence, program, model],
    statement.speaker?.confidence ?? null,
  );
  const positions = new Map<string, number>();
  for (const { role, spans } of roleSpans(statement)) {
    for (const [start, end] of spans) {
      const position = positions.get(role) ?? 0;
      positions.set(role, position + 1);
      db.run('INSERT INTO spans VALUES (?, ?, ?, ?, ?)', number, role, position, start, end);
    }
  }
  for (const [position, { connective }] of statement.conditions.entries()) {
    db.run('INSERT INTO conditions VALUES (?, ?, ?)', number, position, connective);
  }
  db.run('INSERT INTO content_words (rowid, words) VALUES (?, ?)', number, statement.content.text);
}
