import { isHeadline } from './headline.ts';
import type { Measured } from './measure.ts';
import type { Element } from './tree.ts';

/**
 * The `article` elements that are the posts of a live blog: three and more side by side that hold most of the running text, and
 * most of which have headings that lead nowhere. Where one of them has the page's headline, the others are other texts.
 */
export function postsOf(
  blocks: readonly Measured[],
  proseSizes: ReadonlyMap<Element, number>,
  prose: number,
  title: string | null,
): ReadonlySet<Element> {
  const sets = new Map<Element, Set<Element>>();
  const headed = new Set<Element>();
  const leading = new Set<Element>();
  for (const measured of blocks) {
    const { around, block, linkShare } = measured;
    const article = around.find(({ name }) => name === 'article');
    if (!article?.parent || !proseSizes.has(article)) continue;
    const set = sets.get(article.parent);
    if (set) set.add(article);
    else sets.set(article.parent, new Set([article]));
    if (isHeadline(measured, title)) return NONE;
    if (!/^h[1-6]$/.test(block.within.name)) continue;
    (linkShare >= 0.7 ? leading : headed).add(article);
  }
  for (const set of sets.values()) {
    const articles = [...set];
    const size = articles.reduce((sum, article) => sum + (proseSizes.get(article) ?? 0), 0);
    const count = (some: ReadonlySet<Element>) => articles.filter((article) => some.has(article)).length;
    const isHeaded = count(headed) > articles.length / 2 && count(leading) <= articles.length / 2;
    if (articles.length >= 3 && isHeaded && size >= prose * 0.6) return set;
  }
  return NONE;
}

const NONE: ReadonlySet<Element> = new Set();
