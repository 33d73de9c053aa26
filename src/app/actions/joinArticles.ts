import type { ArticleCorrection, Author } from '../../data/index.ts';
import type { OpenRecord } from '../../record/index.ts';
import { updateArticles } from './correctArticle.ts';
import { correctOnce } from './correctOnce.ts';

/**
 * Stores that an article is an earlier version of another one, read at another address, and updates derived data.
 * Returns the number of the correction.
 * @throws OnrecordError `usage` if there is no such article, or they already are versions of one article
 */
export function joinArticles(record: OpenRecord, article: string, into: string, author: Author): number {
  const correction: ArticleCorrection = { what: 'join', value: { article, into } };
  const number = correctOnce(record, { article }, correction, author);
  updateArticles(record, [{ ...correction, uri: null }]);
  return number;
}
