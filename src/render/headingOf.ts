import type { Article } from '../data/index.ts';

/** About how long the first words are that head an article without a title. */
const LENGTH = 60;

/** What heads an article: its title, else its first words. */
export function headingOf({ title, text }: Pick<Article, 'title' | 'text'>): string {
  if (title?.trim()) return title;
  const begin = text
    .slice(0, 4 * LENGTH)
    .replace(/\s+/g, ' ')
    .trim();
  if (begin.length <= LENGTH) return begin || 'Without a title';
  const cut = begin.lastIndexOf(' ', LENGTH);
  return `${begin.slice(0, cut > 0 ? cut : LENGTH).toWellFormed()} …`;
}
