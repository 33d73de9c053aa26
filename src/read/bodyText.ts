import { APART, type Article } from '../data/index.ts';

/**
 * The body paragraphs of an article, one per line, without headline, captions, teasers and the like.
 *
 * @example
 * const { article } = readArticle(await openDocument('article.html'));
 * if (article) console.log(bodyText(article));
 */
export function bodyText(article: Article): string {
  return article.paragraphs
    .filter(({ role, why }) => !APART.has(role) && role !== 'standfirst' && !why?.startsWith('headline'))
    .map(({ span }) => article.text.slice(...span))
    .join('\n');
}
