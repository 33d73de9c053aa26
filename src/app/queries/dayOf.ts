import type { Statement } from '../../data/index.ts';

/** The date of a statement: the one that the article gives, or else the date of publication. */
export function dayOf({ saidAt, article }: Pick<Statement, 'saidAt' | 'article'>): string {
  return saidAt?.date ?? article.publishedAt?.slice(0, 10) ?? 'no date';
}

/** Compares statements by date, earliest first; those without a date come last. */
export function byDay(a: Parameters<typeof dayOf>[0], b: Parameters<typeof dayOf>[0]): number {
  const [one, other] = [dayOf(a), dayOf(b)];
  return one === other ? 0 : one < other ? -1 : 1;
}
