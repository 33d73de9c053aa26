import type { Article, Correction } from '../../data/index.ts';
import type { Serving } from '../serving.ts';

/** The data for correcting an article: the article, and its corrections so far. */
export type ArticleToCorrect = { readonly article: Article; readonly corrections: readonly Correction[] };

/** Null if the record has no such article. */
export function getArticleToCorrect({ record }: Serving, id: string): ArticleToCorrect | null {
  const article = record.article(id);
  if (article?.id !== id) return null;
  const { uri } = article;
  const isOf = (one: Correction) =>
    one.what === 'article'
      ? one.uri === uri
      : one.what === 'publisher' && [one.value.from, one.value.to].includes(article.publisher ?? '');
  return { article, corrections: [...record.corrections()].filter(isOf) };
}
