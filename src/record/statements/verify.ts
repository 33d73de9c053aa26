import { createHash } from 'node:crypto';
import {
  type Article,
  articleId,
  type Document,
  type Span,
  type Statement,
  statementSchema,
} from '../../data/index.ts';
import type { Database } from '../schema/database.ts';
import { document as readDocument, statementsOf } from './articles.ts';
import { roleSpans, statementProblem } from './statementProblem.ts';
import { unpackArticle } from './storedArticle.ts';

/** Something in the record that does not hold. */
export type Problem = {
  what: 'file' | 'document' | 'article' | 'statement';
  /** The SHA-256 of a document, the id of an article or statement, the path of the file. */
  id: string;
  /** Where the article came from; null for the file as a whole. */
  uri: string | null;
  message: string;
};

/** The words that a span of an article stands for, found anew in the document's bytes. */
export type Derive = (document: Document, article: Article, span: Span) => string;
export type Progress = (done: number, total: number) => void;

/** Everything that does not hold, one by one: the file, then each article's document, the article, its statements. */
export function* verify(db: Database, path: string, derive: Derive, progress?: Progress): Generator<Problem> {
  yield* fileProblems(db, path);
  const numbers = db.all('SELECT number FROM articles ORDER BY number');
  for (const [index, { number }] of numbers.entries()) {
    yield* articleProblems(db, Number(number), derive);
    progress?.(index + 1, numbers.length);
  }
}

const INDEXES = { statements: 'content_words', speakers: 'speaker_words' };

function* fileProblems(db: Database, path: string): Generator<Problem> {
  const file = { what: 'file', id: path, uri: null } as const;
  using _moment = db.moment();
  // FTS5 holds the index against what it remembers of it, unless it has been asked since another program wrote.
  for (const index of Object.values(INDEXES)) attempt(() => db.get(`SELECT rowid FROM ${index} LIMIT 1`));
  for (const row of db.all('PRAGMA integrity_check')) {
    const message = String(row.integrity_check);
    if (message !== 'ok') yield { ...file, message };
  }
  for (const row of db.all('PRAGMA foreign_key_check')) {
    const message = `row ${row.rowid} of ${row.table} points at a row of ${row.parent} that is missing`;
    yield { ...file, message };
  }
  for (const [table, index] of Object.entries(INDEXES)) {
    const sql = `SELECT count(*) AS n FROM ${table} WHERE number NOT IN (SELECT rowid FROM ${index})`;
    const missing = Number(db.get(sql)?.n);
    if (missing > 0) yield { ...file, message: `${missing} rows of ${table} cannot be found in ${index}` };
  }
}

/** What the record knows of an article without unpacking it; for searching, and to be checked against the rest. */
const COLUMNS = 'id, uri, sha256, title, publisher, published_at AS publishedAt, language';

function* articleProblems(db: Database, number: number, derive: Derive): Generator<Problem> {
  using _moment = db.moment();
  const row = db.get(`SELECT ${COLUMNS} FROM articles WHERE number = ?`, number);
  if (!row) return;
  const [id, uri, sha256] = [String(row.id), String(row.uri), String(row.sha256)];
  const [document, trouble] = attempt(() => readDocument(db, sha256, uri));
  if (!document) {
    yield {
      what: 'document',
      id: sha256,
      uri,
      message: `its bytes cannot be read (${trouble ?? 'missing'})`,
    };
  } else if (createHash('sha256').update(document.bytes).digest('hex') !== sha256) {
    yield { what: 'document', id: sha256, uri, message: 'its bytes have another SHA-256' };
  }
  const [article, why] = attempt(() =>
    unpackArticle(db.get('SELECT text, fields FROM articles WHERE number = ?', number) ?? {}),
  );
  if (!article) {
    yield { what: 'article', id, uri, message: `it cannot be read (${why})` };
    return;
  }
  if (id !== articleId(uri, sha256)) {
    yield { what: 'article', id, uri, message: 'its id does not follow from its place and document' };
  }
  for (const [column, value] of Object.entries(row)) {
    const field = article[column as keyof Article];
    if (value === (typeof field === 'string' ? field.toWellFormed() : field)) continue;
    yield { what: 'article', id, uri, message: `its ${column} is stored in two versions` };
  }
  for (const { span } of article.paragraphs) {
    const message = document && spanProblem(document, article, span, derive);
    if (message) yield { what: 'article', id, uri, message };
  }
  const [found, unread] = attempt(() => statementsOf(db, number, article));
  const machine = machineTold(db, number);
  if (unread !== null) {
    yield { what: 'article', id, uri, message: `its statements cannot be read (${unread})` };
  }
  for (const statement of found ?? []) {
    const told = machine.get(statement.id);
    const broken =
      statementProblem(article, statement, told) ?? (told ? statementProblem(article, told) : null);
    if (broken) yield { what: 'statement', id: statement.id, uri, message: broken };
    if (!document || broken) continue;
    for (const { role, spans } of roleSpans(statement)) {
      for (const span of spans) {
        const message = spanProblem(document, article, span, derive);
        if (message) yield { what: 'statement', id: statement.id, uri, message: `${role}: ${message}` };
      }
    }
  }
}

/** What the machine told of the statements of an article that corrections changed. */
function machineTold(db: Database, article: number): Map<string, Statement> {
  const rows = db.all(
    'SELECT s.id, m.told FROM machine_statements AS m JOIN statements AS s ON s.number = m.statement WHERE s.article = ?',
    article,
  );
  return new Map(
    rows.map(({ id, told }) => [String(id), statementSchema.parse(JSON.parse(String(told)))] as const),
  );
}

function spanProblem(document: Document, article: Article, span: Span, derive: Derive): string | null {
  const [words, trouble] = attempt(() => derive(document, article, span));
  if (trouble !== null) return `[${span}] cannot be found in the document (${trouble})`;
  return words === article.text.slice(...span) ? null : `[${span}] is not what the document's bytes say`;
}

/** Reading what may be damaged: the value, or why there is none. */
function attempt<T>(read: () => T): [value: T | null, trouble: string | null] {
  try {
    return [read(), null];
  } catch (error) {
    return [null, error instanceof Error ? error.message : String(error)];
  }
}
