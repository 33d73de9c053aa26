import type { Statement } from '../../data/index.ts';
import type { Serving } from '../serving.ts';

/** How many statements are read at most to find the newest articles. */
const READ = 5000;

/** The articles with the newest statements, the newest first. */
export function listArticles({ record }: Serving, limit: number): Statement['article'][] {
  const articles = new Map<string, Statement['article']>();
  for (const { article } of record.find({ order: 'newest', deduplicate: true, limit: READ })) {
    articles.set(article.id, article);
    if (articles.size === limit) break;
  }
  return [...articles.values()];
}
