import { createHash } from 'node:crypto';
import { type Article, articleId, type Document, type Span } from '../../data/index.ts';
import { otherReader } from '../../read/papers/otherReader.ts';
import { ownDigest, SELECT_ARTICLE_ROW, wholeDigest } from '../digests/articleDigests.ts';
import { isDigest } from '../digests/digestOf.ts';
import { unpackText } from '../schema/compress.ts';
import type { Database, Row } from '../schema/database.ts';
import { periodOf } from '../search/period.ts';
import { document as readDocument } from '../statements/articles.ts';
import { parseStatement } from '../statements/parseStatement.ts';
import { roleSpans, statementProblem } from '../statements/statementProblem.ts';
import { type StatementStored, statementsStored } from '../statements/statementsStored.ts';
import { unpackArticle } from '../statements/storedArticle.ts';
import { attempt } from './attempt.ts';
import { ALTERED, type Problem } from './problem.ts';

/** Derives the words of a span of an article from the document's bytes. */
export type Derive = (document: Document, article: Article, span: Span) => string;

/**
 * Columns that repeat fields of an article so that it can be searched without unpacking; to be compared with the
 * fields.
 */
const COLUMNS = 'id, uri, sha256, title, publisher, published_at AS publishedAt, language';

/**
 * Problems of an article, its document and its statements. For a document kept by reference, `document` is what was
 * read again, or the reason why it is not there.
 */
export function* articleProblems(
  db: Database,
  number: number,
  derive: Derive,
  elsewhere: Document | string = 'it is kept by reference',
): Generator<Problem> {
  using _moment = db.moment();
  const row = db.get(`SELECT ${COLUMNS} FROM articles WHERE number = ?`, number);
  const byReference = isReference(db, number);
  if (!row) return;
  const [id, uri, sha256] = [String(row.id), String(row.uri), String(row.sha256)];
  const [document, trouble] = attempt(() =>
    byReference
      ? typeof elsewhere === 'string'
        ? null
        : elsewhere
      : readDocument(db, sha256, uri, { removed: true }),
  );
  if (!document && byReference) {
    yield { what: 'document', id: sha256, uri, message: `not here: ${elsewhere}`, severity: 'note' };
  } else if (!document) {
    const message = `its bytes cannot be read (${trouble ?? 'missing'})`;
    yield { what: 'document', id: sha256, uri, message };
  } else if (createHash('sha256').update(document.bytes).digest('hex') !== sha256) {
    yield { what: 'document', id: sha256, uri, message: 'its bytes have another SHA-256' };
  }
  const of = { what: 'article', id, uri } as const;
  const packed = db.get('SELECT text, fields FROM articles WHERE number = ?', number) ?? {};
  const [article, why] = attempt(() => unpackArticle(packed));
  if (!article) {
    yield { ...of, message: `it cannot be read (${why})` };
    return;
  }
  if (id !== articleId(uri, sha256))
    yield { ...of, message: 'its id does not follow from its place and document' };
  for (const [column, value] of Object.entries(row)) {
    const field = article[column as keyof Article];
    if (value === (typeof field === 'string' ? field.toWellFormed() : field)) continue;
    yield { ...of, message: `its ${column} is stored in two versions` };
  }
  const altered = ownProblem(db, number, packed, document);
  if (altered) yield { ...of, message: altered };
  const other = otherReader(article);
  let misread = false;
  for (const { span } of article.paragraphs) {
    const message = document && spanProblem(document, article, span, derive);
    if (message) misread = true;
    if (message && !other) yield { ...of, message };
  }
  // If a library's new version reads a document differently, nothing was altered.
  if (misread && other) yield { ...of, message: other, severity: 'note' };
  const [found, unread] = attempt(() => statementsStored(db, number, article));
  if (unread !== null) yield { ...of, message: `its statements cannot be read (${unread})` };
  for (const one of found ?? []) {
    for (const message of statementProblems(one, article, misread && other ? null : document, derive))
      yield { what: 'statement', id: one.statement.id, uri, message };
  }
  if (found && !hasItsStatements(db, number, found))
    yield { ...of, message: `which statements it has, in which order, ${ALTERED}` };
}

/** Whether an article was added with `--keep reference`, and nothing else has added the bytes since. */
export function isReference(db: Database, number: number): boolean {
  const sql = `SELECT 1 FROM articles AS a JOIN documents AS d ON d.sha256 = a.sha256
    WHERE a.number = ? AND a.kept = 'reference' AND length(d.bytes) = 0`;
  return db.get(sql, number) !== undefined;
}

function ownProblem(db: Database, number: number, packed: Row, document: Document | null): string | null {
  const row = db.get(`${SELECT_ARTICLE_ROW} WHERE a.number = ?`, number);
  const kept = db.get('SELECT own FROM article_digests WHERE article = ?', number)?.own;
  if (!row) return null;
  if (document && row.size !== document.bytes.length) return `the size of its document ${ALTERED}`;
  const [text, fields] = [unpackText(packed.text as Uint8Array), unpackText(packed.fields as Uint8Array)];
  return isDigest(kept, ownDigest(row, text, fields)) ? null : `its text or what is known of it ${ALTERED}`;
}

function hasItsStatements(db: Database, number: number, found: readonly StatementStored[]): boolean {
  const row = db.get(
    `SELECT g.own, g.whole, a.replaced_by, a.removed_by FROM articles AS a LEFT JOIN article_digests AS g ON g.article = a.number
      WHERE a.number = ?`,
    number,
  );
  const statements = found.map((one) => [one.number, one.kept] as const);
  return isDigest(row?.whole, wholeDigest(row?.own, row ?? {}, statements));
}

function* statementProblems(
  one: StatementStored,
  article: Article,
  document: Document | null,
  derive: Derive,
): Generator<string> {
  const { statement, json } = one;
  const [machine, unread] = attempt(() => (json === null ? null : parseStatement(json)));
  if (unread !== null) yield 'what the machine found before it was corrected cannot be read';
  const broken =
    statementProblem(article, statement, machine ?? statement) ??
    (machine ? statementProblem(article, machine) : null);
  if (broken) yield broken;
  if (!one.flagged || !isDigest(one.kept, one.digest)) yield `it ${ALTERED}`;
  const time = periodOf(statement.saidAt?.date ?? article.publishedAt);
  if (one.earliest !== (time?.earliest ?? null) || one.latest !== (time?.latest ?? null))
    yield 'the days on which it may have been said do not follow from its date';
  if (!document || broken) return;
  for (const { role, spans } of roleSpans(statement)) {
    for (const span of spans) {
      const message = spanProblem(document, article, span, derive);
      if (message) yield `${role}: ${message}`;
    }
  }
}

function spanProblem(document: Document, article: Article, span: Span, derive: Derive): string | null {
  const [words, trouble] = attempt(() => derive(document, article, span));
  if (trouble !== null) return `[${span}] cannot be found in the document (${trouble})`;
  return words === article.text.slice(...span) ? null : `[${span}] is not what the document's bytes say`;
}
