import type { ArticleCorrection, Author } from '../../data/index.ts';
import type { OpenRecord } from '../../record/index.ts';
import { updateArticles } from './correctArticle.ts';
import { correctOnce } from './correctOnce.ts';

/**
 * Writes down that an article is an earlier version of another one, read at another address, and brings up to date what follows from it.
 * Returns the number of the correction.
 * @throws OnrecordError usage, where there is no such article, or they are versions of one article already
 */
export function joinArticles(record: OpenRecord, article: string, into: string, author: Author): number {
  const correction: ArticleCorrection = { what: 'join', value: { article, into } };
  const number = correctOnce(record, { article }, correction, author);
  updateArticles(record, [{ ...correction, uri: null }]);
  return number;
}
