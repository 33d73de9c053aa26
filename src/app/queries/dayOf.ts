import type { Statement } from '../../data/index.ts';

/** When something was said: as the article tells it, else when that was published. */
export function dayOf({ saidAt, article }: Pick<Statement, 'saidAt' | 'article'>): string {
  return saidAt?.date ?? article.publishedAt?.slice(0, 10) ?? 'no date';
}
