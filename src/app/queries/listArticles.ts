import type { ArticleOrder, ArticlesPage, PublishersPage } from '../../data/index.ts';
import type { Serving } from '../serving.ts';
import { addressOf } from './addresses.ts';
import { cursorAt, offsetOf, pageOf } from './paging.ts';

export type ListedArticlesQuery = {
  /** Part of the publisher's name, or the full name in quotation marks. */
  readonly publisher?: string | undefined;
  /** By default `newest`. */
  readonly order?: ArticleOrder | undefined;
  readonly limit?: number | undefined;
  readonly cursor?: string | undefined;
};

const PAGE = 50;

/** The newest versions of articles, page by page. @throws OnrecordError `usage` for a cursor that no page returned */
export function listArticles(
  { record }: Pick<Serving, 'record'>,
  { publisher, order = 'newest', limit = PAGE, cursor }: ListedArticlesQuery = {},
): ArticlesPage {
  const from = offsetOf(cursor);
  const of = publisher ? { publisher } : {};
  const found = record.articleList({ ...of, order, from, limit: limit + 1 });
  return {
    articles: found.slice(0, limit).map((one) => ({ ...one, address: addressOf.article(one.id) })),
    next: found.length > limit ? cursorAt(from + limit) : null,
    total: record.countArticles(publisher),
  };
}

/**
 * The publishers of the record, the one with most articles first.
 * @throws OnrecordError `usage` for a cursor that no page returned
 */
export function listPublishers(
  { record }: Pick<Serving, 'record'>,
  { limit = PAGE, cursor }: Pick<ListedArticlesQuery, 'limit' | 'cursor'> = {},
): PublishersPage {
  const { part, next, total } = pageOf(record.publishers(), cursor, limit);
  return { publishers: part, next, total };
}
