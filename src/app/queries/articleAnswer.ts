import type { Article } from '../../data/index.ts';
import type { Serving } from '../serving.ts';
import { addressOf } from './addresses.ts';
import { foundOf, type StatementView } from './statementView.ts';

/** An article with its statements; `newer` is the address of the next version, where there is one. */
export type ArticleAnswer = {
  readonly article: Omit<Article, 'segments'> & { readonly address: string };
  readonly statements: readonly StatementView[];
  readonly versions: readonly { readonly id: string; readonly address: string; readonly fetchedAt: string }[];
};

/** An article of the record; null where there is none with this id. */
export function articleAnswer(serving: Serving, id: string): ArticleAnswer | null {
  const found = serving.record.article(id);
  if (!found) return null;
  const { segments: _, ...article } = found;
  const versions = serving.record.versions(article.uri);
  const own = versions.find((one) => one.article.id === id);
  return {
    article: { ...article, address: addressOf.article(id) },
    statements: foundOf(serving, own?.statements ?? []),
    versions: versions.map((one) => ({
      id: one.article.id,
      address: addressOf.article(one.article.id),
      fetchedAt: one.fetchedAt,
    })),
  };
}
