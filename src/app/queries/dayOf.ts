import type { Statement } from '../../data/index.ts';

/** The date of a statement: the one that the article gives, or else the date of publication. */
export function dayOf({ saidAt, article }: Pick<Statement, 'saidAt' | 'article'>): string {
  return saidAt?.date ?? article.publishedAt?.slice(0, 10) ?? 'no date';
}
