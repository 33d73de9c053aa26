import { type Article, type Document, memoize, type Statement, withSpeakers } from '../../data/index.ts';
import { type Compression, unpack, unpackText } from '../schema/compress.ts';
import type { Database, Row, Value } from '../schema/database.ts';
import { readStatement, SELECT_STATEMENT } from './readStatement.ts';
import { unpackArticle } from './storedArticle.ts';

/** How many unpacked articles are cached while statements are read: those of one article usually come together. */
const KEPT = 64;

/** The article with this id; null if there is none, or it was removed. */
export function article(db: Database, id: string): Article | null {
  const row = db.get('SELECT text, fields FROM articles WHERE id = ? AND removed_by IS NULL', id);
  return row ? unpackArticle(row) : null;
}

export function* articles(db: Database): Generator<Article> {
  for (const row of db.each('SELECT text, fields FROM articles WHERE removed_by IS NULL ORDER BY number'))
    yield unpackArticle(row);
}

/** Statements, in the order that `clauses` give. */
export function* statements(
  db: Database,
  clauses: string,
  values: readonly Value[] = [],
): Generator<Statement> {
  for (const { statement } of readEach(db, db.each(`${SELECT_STATEMENT} ${clauses}`, values)))
    yield statement;
}

/** The statements in rows of {@link SELECT_STATEMENT}, with their rows and the texts of their articles. */
export function* readEach(
  db: Database,
  rows: Iterable<Row>,
): Generator<{ readonly row: Row; readonly statement: Statement; readonly text: string }> {
  const kept = memoize(KEPT, (id: string) => article(db, id));
  for (const row of rows) {
    const found = kept(String(row.article_id));
    if (found) yield { row, statement: readStatement(row, found), text: found.text };
  }
}

/** The statements of one article, in the order in which they were found, including those that were rejected. */
export function statementsOf(db: Database, number: number, article: Article): Statement[] {
  return db
    .all(`${SELECT_STATEMENT} WHERE s.article = ? ORDER BY s.number`, number)
    .map((row) => readStatement(row, article));
}

/** The statement with the persons that it had when it was added, whoever its speakers have been linked to since. */
export function unlinked(db: Database, statement: Statement): Statement {
  const rows = db.all(
    `SELECT p.person FROM statements AS s JOIN statement_speakers AS y ON y.statement = s.number
      JOIN speakers AS p ON p.number = y.speaker WHERE s.id = ? ORDER BY y.position`,
    statement.id,
  );
  const speakers = statement.speakers.map((speaker, i) => ({
    ...speaker,
    person: (rows[i]?.person ?? null) as string | null,
  }));
  return withSpeakers(statement, speakers);
}

/** The statement with this id, or the only one whose id begins with it; null if there is none. */
export function statement(db: Database, id: string): Statement | null {
  const found = db.all(
    'SELECT id FROM statements WHERE id = ? OR (id >= ? AND id < ? AND length(?) > 3) LIMIT 2',
    ...[id, id, `${id}g`, id],
  );
  if (found.length !== 1) return null;
  const [one] = statements(db, 'WHERE s.id = ?', [String(found[0]!.id)]);
  return one ?? null;
}

/** The statements with these ids, in their order; without those that do not exist or were rejected. */
export function statementsBy(db: Database, ids: readonly string[]): Iterable<Statement> {
  return statements(db, 'JOIN json_each(?) AS j ON j.value = s.id WHERE s.rejected = 0 ORDER BY j.key', [
    JSON.stringify(ids),
  ]);
}

/**
 * A document with its bytes. If they came from several URIs, it has the first, or `uri` if given. Null, too, if it is
 * kept by reference; that of a removed article is returned only with `removed`.
 */
export function document(
  db: Database,
  sha256: string,
  uri: string | null,
  { removed = false }: { readonly removed?: boolean } = {},
): Document | null {
  const row = db.get(
    `SELECT d.*, a.uri, a.fetched_at, a.content_type, a.fields,
        length(d.bytes) = 0 AND EXISTS (SELECT 1 FROM articles AS r WHERE r.sha256 = d.sha256 AND r.kept = 'reference') AS elsewhere
      FROM documents d JOIN articles a ON a.sha256 = d.sha256
      WHERE d.sha256 = ? AND (? IS NULL OR a.uri = ?) ${removed ? '' : 'AND a.removed_by IS NULL'} ORDER BY a.number LIMIT 1`,
    ...[sha256, uri, uri],
  );
  if (!row || row.elsewhere === 1) return null;
  const packed = row.bytes as Uint8Array;
  const bytes = new Uint8Array(unpack(row.compression as Compression, packed, Number(row.size)));
  return { ...factsOf(row), bytes };
}

/** A document kept by reference: what the record has about it without its bytes. */
export type Reference = Omit<Document, 'bytes'> & {
  /** The id of the article that was read from it. */
  readonly article: string;
  readonly size: number;
};

const SELECT_REFERENCES = `SELECT a.id, a.sha256, a.uri, a.fetched_at, a.content_type, a.fields, d.size, d.wrapping
  FROM articles AS a JOIN documents AS d ON d.sha256 = a.sha256 WHERE a.kept = 'reference' AND length(d.bytes) = 0`;

/** Documents kept by reference, in the order of their articles. */
export function* references(db: Database): Generator<Reference> {
  for (const row of db.each(`${SELECT_REFERENCES} ORDER BY a.number`)) yield referenceOf(row);
}

/**
 * The document of an article, or of the first article that was read from it, if it is kept by reference; otherwise
 * null.
 */
export function reference(db: Database, of: { article: string } | { sha256: string }): Reference | null {
  const [column, value] = 'article' in of ? ['id', of.article] : ['sha256', of.sha256];
  const row = db.get(
    `${SELECT_REFERENCES} AND a.removed_by IS NULL AND a.${column} = ? ORDER BY a.number LIMIT 1`,
    value,
  );
  return row ? referenceOf(row) : null;
}

function referenceOf(row: Row): Reference {
  return { ...factsOf(row), article: String(row.id), size: Number(row.size) };
}

function factsOf(row: Row): Omit<Document, 'bytes'> {
  return {
    uri: String(row.uri),
    sha256: String(row.sha256),
    wrapping: row.wrapping as Document['wrapping'],
    fetchedAt: String(row.fetched_at),
    contentType: row.content_type as string | null,
    ...comeFrom(row),
  };
}

/**
 * The data about its document in an article's fields: what the input gave, and the container. Damaged fields, which
 * `verify` reports, give none.
 */
function comeFrom(row: Row): Pick<Document, 'given' | 'origin'> {
  try {
    const { given, origin } = JSON.parse(unpackText(row.fields as Uint8Array));
    return { ...(given ? { given } : {}), ...(origin ? { origin } : {}) };
  } catch {
    return {};
  }
}
