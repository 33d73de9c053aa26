import type { ArticleOrder, ListedArticle, PublisherView } from '../../data/index.ts';
import { unpackText } from '../schema/compress.ts';
import type { Database, Row, Value } from '../schema/database.ts';
import { publisherIs } from '../search/publisherIs.ts';
import { referenceTo } from './storedArticle.ts';

/**
 * Which articles to list: those of one publisher (part of its name, or the full name in quotation marks), their order,
 * and how many.
 */
export type ArticlesQuery = {
  readonly publisher?: string;
  /** By default `newest`. */
  readonly order?: ArticleOrder;
  readonly from?: number;
  readonly limit?: number;
};

/** An article in a list, without its address. */
export type ArticleRow = Omit<ListedArticle, 'address'>;

/** Articles that can be found: no earlier versions, and none that were removed. */
const SHOWN = 'a.replaced_by IS NULL AND a.removed_by IS NULL';
const ORDERS: Readonly<Record<ArticleOrder, string>> = {
  newest: 'a.published_at DESC NULLS LAST, a.number DESC',
  publisher: 'a.publisher COLLATE NOCASE NULLS LAST, a.published_at DESC NULLS LAST, a.number DESC',
  added: 'a.number DESC',
};
const STATEMENTS = '(SELECT count(*) FROM statements AS s WHERE s.article = a.number AND s.rejected = 0)';

/** The newest versions of articles, in an order. */
export function articleList(
  db: Database,
  { publisher, order = 'newest', from = 0, limit = -1 }: ArticlesQuery,
): ArticleRow[] {
  const { where, values } = conditionsOf(publisher);
  const rows = db.all(
    `SELECT a.fields, a.fetched_at, a.added_at, ${STATEMENTS} AS statements FROM articles AS a ${where}
      ORDER BY ${ORDERS[order]} LIMIT ? OFFSET ?`,
    ...[...values, limit, from],
  );
  return rows.map(readRow);
}

export function countArticles(db: Database, publisher?: string): number {
  const { where, values } = conditionsOf(publisher);
  return Number(db.get(`SELECT count(*) AS n FROM articles AS a ${where}`, ...values)?.n);
}

/**
 * The publishers of the record, the one with most articles first; articles without a publisher are counted together.
 */
export function publishers(db: Database): PublisherView[] {
  const rows = db.all(
    `SELECT publisher, count(*) AS articles, sum(n) AS statements, max(published_at) AS latest
      FROM (SELECT a.publisher, a.published_at, ${STATEMENTS} AS n FROM articles AS a WHERE ${SHOWN})
      GROUP BY publisher ORDER BY articles DESC, publisher`,
  );
  return rows.map(({ publisher, articles, statements, latest }) => ({
    publisher: publisher as string | null,
    articles: Number(articles),
    statements: Number(statements),
    latest: latest as string | null,
  }));
}

function conditionsOf(publisher: string | undefined): { readonly where: string; readonly values: Value[] } {
  const of = publisher ? publisherIs(publisher) : null;
  return { where: `WHERE ${SHOWN}${of ? ` AND ${of.sql}` : ''}`, values: of ? [of.value] : [] };
}

function readRow({ fields, fetched_at, added_at, statements }: Row): ArticleRow {
  return {
    ...referenceTo(JSON.parse(unpackText(fields as Uint8Array))),
    fetchedAt: String(fetched_at),
    addedAt: String(added_at),
    statements: Number(statements),
  };
}
