import type { Statement } from '../../data/index.ts';

/** Date of a statement: the one that the article gives, otherwise the date of publication. */
export function dayOf({ saidAt, article }: Pick<Statement, 'saidAt' | 'article'>): string {
  return saidAt?.date ?? article.publishedAt?.slice(0, 10) ?? 'no date';
}
