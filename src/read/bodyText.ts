import { APART, type Article } from '../data/index.ts';

/** The paragraphs of an article that are its body, one a line: without headline, captions, teasers and the like. */
export function bodyText(article: Article): string {
  return article.paragraphs
    .filter(({ role, why }) => !APART.has(role) && role !== 'standfirst' && !why?.startsWith('headline'))
    .map(({ span }) => article.text.slice(...span))
    .join('\n');
}
