import { isDeepStrictEqual } from 'node:util';
import {
  type Article,
  type ArticleCorrection,
  type ArticleInput,
  type Author,
  type CorrectableField,
  type Correction,
  correctableFields,
} from '../../data/index.ts';
import { usage } from '../../errors.ts';
import { resolveDate } from '../../extract/index.ts';
import type { OpenRecord } from '../../record/index.ts';
import { correctOnce } from './correctOnce.ts';

/**
 * Stores a person's correction of an article's title, publisher, authors, date or address, and updates derived data.
 * Returns the number of the correction.
 * @throws OnrecordError `usage` if there is no such article, or nothing changes
 */
export function correctArticle(record: OpenRecord, id: string, given: ArticleInput, author: Author): number {
  const article = record.article(id);
  if (article?.id !== id) throw usage(`there is no article ${id}`);
  const value = { article: id, ...changesOf(article, given) };
  const correction: ArticleCorrection = { what: 'article', value };
  if (Object.keys(value).length === 1)
    throw usage('nothing to correct: give a title, publisher, author, date or address that it does not have');
  const number = correctOnce(record, { article: id }, correction, author);
  updateArticles(record, [{ ...correction, uri: article.uri }]);
  return number;
}

/**
 * Renames a publisher in all articles, including those added later. Returns the number of the correction.
 * @throws OnrecordError `usage` if no article has this publisher
 */
export function renamePublisher(record: OpenRecord, from: string, to: string, author: Author): number {
  const correction: ArticleCorrection = { what: 'publisher', value: { from, to } };
  return correctOnce(record, { article: null }, correction, author);
}

/** Updates what depends on corrections of articles, or on undoing them: dates of statements, and near-duplicates. */
export function updateArticles(
  record: OpenRecord,
  corrections: readonly (Pick<Correction, 'what' | 'uri'> & { readonly value: unknown })[],
): void {
  if (corrections.some(({ what }) => what === 'remove' || what === 'join')) record.findDuplicates();
  const days = corrections.filter(
    ({ what, value }) => what === 'article' && (value as { publishedAt?: unknown }).publishedAt !== undefined,
  );
  if (days.length === 0) return;
  const dateOf = (words: string, publishedAt: string | null) =>
    resolveDate(words, publishedAt)?.value ?? null;
  for (const uri of new Set(days.map((one) => one.uri)))
    for (const { article } of uri === null ? [] : record.versions(uri)) record.redate(article.id, dateOf);
  record.findDuplicates();
}

/** The fields that the person changes. */
function changesOf(article: Article, { address, ...given }: ArticleInput) {
  const to: Partial<Record<CorrectableField, unknown>> = {
    ...given,
    ...(address === undefined ? {} : { canonicalUrl: address }),
  };
  return Object.fromEntries(
    correctableFields.flatMap((name) => {
      const from = article[name];
      return to[name] === undefined || isDeepStrictEqual(from, to[name])
        ? []
        : [[name, { from, to: to[name] }]];
    }),
  );
}
