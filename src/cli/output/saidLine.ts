import type { Statement } from '../../data/index.ts';

/** When and where something was said, as far as it is known: `2024-03-05 · The Courier`. */
export function whenAndWhere({ saidAt, article }: Statement): string {
  const day = saidAt?.date ?? article.publishedAt?.slice(0, 10) ?? 'no date';
  return [day, article.publisher ?? article.uri].join(' · ');
}

/** When and where it was published. */
export function published({ article }: Statement): string {
  return [article.publishedAt?.slice(0, 10) ?? 'no date', article.publisher ?? article.uri].join(' · ');
}

/** The words of a content on one line. */
export function onOneLine({ content }: Statement): string {
  return content.text.replace(/\s+/g, ' ');
}
