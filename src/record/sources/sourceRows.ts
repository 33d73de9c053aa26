import type { GenderCounted, RoleClass, SourceKind, Span } from '../../data/index.ts';
import { unpackText } from '../schema/compress.ts';
import type { Database, Value } from '../schema/database.ts';
import { conditionsOf, type Query } from '../search/query.ts';
import { FROM_STATEMENTS } from '../statements/readStatement.ts';
import { sourceConditions } from './sourceConditions.ts';
import { JOIN_SOURCES, ownColumn, SOURCE } from './sourceSql.ts';

/** A statement with one of its speakers; with nulls if it has none. */
export type SourceRow = {
  readonly statement: number;
  readonly article: number;
  readonly words: number;
  readonly kind: SourceKind;
  readonly roleClass: RoleClass | null;
  readonly role: string | null;
  /** Null for anything that is not a person. */
  readonly gender: GenderCounted | null;
  readonly genderWithNames: GenderCounted | null;
  readonly name: string | null;
  /** The id of its person. */
  readonly person: string | null;
  /** The value of the imported column that was requested. */
  readonly own: string | null;
  /** The offset of the content, and the reason that the article gives for not naming the source, if any. */
  readonly start: number;
  readonly reason: readonly [start: number, end: number] | null;
};

export type SourceArticle = {
  readonly number: number;
  readonly id: string;
  readonly uri: string;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly publishedAt: string | null;
  readonly section: string | null;
  readonly byline: readonly string[];
};

/**
 * The sources of the statements that match a query, in the order of the statements; `own` is the name of an imported
 * column.
 */
export function sourceRows(db: Database, query: Query, own: string | null): SourceRow[] {
  const found = conditionsOf(db, query);
  if (!found) return [];
  const source = sourceConditions(query);
  const wheres = [
    found.where,
    ...(found.words ? [`s.number IN (${found.words.numbers})`] : []),
    ...source.wheres,
  ];
  const values: Value[] = [...found.values, ...(found.words?.values ?? []), ...source.values];
  const rows = db.all(
    `SELECT s.number AS statement, s.article, COALESCE(c.words, 0) AS words, c.reason_start, c.reason_end,
      (SELECT min(start) FROM spans WHERE statement = s.number AND role = 'content') AS start,
      ${SOURCE.kind} AS kind, ${SOURCE.roleClass} AS role_class, ${SOURCE.role} AS role, ${SOURCE.gender} AS gender,
      ${SOURCE.genderWithNames} AS with_names, ${SOURCE.name} AS name, q.id AS person, ${own === null ? 'NULL' : ownColumn('?')} AS own
      ${FROM_STATEMENTS} ${JOIN_SOURCES} LEFT JOIN counted_statements AS c ON c.statement = s.number
      ${wheres.join(' AND ')} ORDER BY s.number, y.position`,
    ...[...(own === null ? [] : [own]), ...values],
  );
  return rows.map((row) => ({
    statement: Number(row.statement),
    article: Number(row.article),
    words: Number(row.words),
    kind: row.kind as SourceKind,
    roleClass: row.role_class as RoleClass | null,
    role: row.role as string | null,
    gender: row.gender as GenderCounted | null,
    genderWithNames: row.with_names as GenderCounted | null,
    name: row.name as string | null,
    person: row.person as string | null,
    own: row.own as string | null,
    start: Number(row.start),
    reason: row.reason_start === null ? null : [Number(row.reason_start), Number(row.reason_end)],
  }));
}

/** Articles by their numbers, with the fields by which they are counted. */
export function sourceArticles(db: Database, numbers: Iterable<number>): ReadonlyMap<number, SourceArticle> {
  const rows = db.all(
    `SELECT a.number, a.id, a.uri, a.title, a.publisher, a.published_at, c.section,
      (SELECT json_group_array(name ORDER BY position) FROM bylines WHERE article = a.number) AS byline
      FROM json_each(?) AS j JOIN articles AS a ON a.number = j.value LEFT JOIN counted_articles AS c ON c.article = a.number`,
    JSON.stringify([...numbers]),
  );
  return new Map(
    rows.map((row) => [
      Number(row.number),
      {
        number: Number(row.number),
        id: String(row.id),
        uri: String(row.uri),
        title: row.title as string | null,
        publisher: row.publisher as string | null,
        publishedAt: row.published_at as string | null,
        section: row.section as string | null,
        byline: JSON.parse(String(row.byline)),
      },
    ]),
  );
}

/** Words of an article, with the id of their statement. */
export type WordsAt = { readonly id: string; readonly text: string; readonly span: Span };

/** The words at spans in the articles of statements. */
export function wordsAt(
  db: Database,
  places: readonly { readonly statement: number; readonly span: Span }[],
): WordsAt[] {
  return places.flatMap(({ statement, span }) => {
    const row = db.get(
      'SELECT s.id, a.text FROM statements AS s JOIN articles AS a ON a.number = s.article WHERE s.number = ?',
      statement,
    );
    return row ? [{ id: String(row.id), text: unpackText(row.text as Uint8Array).slice(...span), span }] : [];
  });
}
