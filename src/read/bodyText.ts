import { APART, type Article } from '../data/index.ts';

/**
 * The body paragraphs of an article, one per line, without headline, captions, teasers and the like; at most the first `most` characters.
 *
 * @example
 * const { article } = readArticle(await openDocument('article.html'));
 * if (article) console.log(bodyText(article));
 */
export function bodyText(article: Article, most = Number.POSITIVE_INFINITY): string {
  const lines: string[] = [];
  let left = most;
  for (const { span, role, why } of article.paragraphs) {
    if (left <= 0) break;
    if (APART.has(role) || role === 'standfirst' || why?.startsWith('headline')) continue;
    const [start, end] = span;
    lines.push(article.text.slice(start, Math.min(end, start + left)));
    left -= end - start + 1;
  }
  return lines.join('\n');
}
