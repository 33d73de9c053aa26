import { isHeadline } from './headline.ts';
import { labelled } from './labelled.ts';
import type { Measured } from './measure.ts';
import { type Element, kindOf } from './tree.ts';

/**
 * The posts of a live blog: three and more elements of a kind side by side that hold most of the running text, and most of which
 * begin with a time or, where they are `article`s, have headings that lead nowhere. Where an `article` has the page's headline,
 * the others are other texts.
 */
export function postsOf(
  blocks: readonly Measured[],
  proseSizes: ReadonlyMap<Element, number>,
  prose: number,
  title: string | null,
): ReadonlySet<Element> {
  for (const set of fellowsOf(blocks, proseSizes)) {
    const posts = [...set];
    const size = posts.reduce((sum, post) => sum + (proseSizes.get(post) ?? 0), 0);
    if (posts.length < 3 || size < prose * 0.6) continue;
    const clues = cluesOf(blocks, set, title);
    if (clues.headline) continue;
    const isMost = (some: ReadonlySet<Element>) => some.size > posts.length / 2;
    if (isMost(clues.leading)) continue;
    if (isMost(clues.timed) || (posts[0]!.name === 'article' && isMost(clues.headed))) return set;
  }
  return NONE;
}

const NONE: ReadonlySet<Element> = new Set();

/** Elements that may be posts. */
const POSTS = new Set(['article', 'li', 'section', 'div']);

/** Elements of a kind with running text that stand side by side. */
function fellowsOf(
  blocks: readonly Measured[],
  proseSizes: ReadonlyMap<Element, number>,
): Iterable<Set<Element>> {
  const sets = new Map<Element, Map<string, Set<Element>>>();
  for (const { around } of blocks) {
    for (const element of around) {
      if (!element.parent || !POSTS.has(element.name) || !proseSizes.has(element)) continue;
      const kinds = sets.get(element.parent) ?? new Map<string, Set<Element>>();
      sets.set(element.parent, kinds);
      const kind = kindOf(element);
      const set = kinds.get(kind) ?? new Set();
      kinds.set(kind, set.add(element));
    }
  }
  return [...sets.values()].flatMap((kinds) => [...kinds.values()]);
}

/** What is known of elements side by side: which have headings that lead nowhere, or elsewhere, which begin with a time. */
type Clues = { headline: boolean; headed: Set<Element>; leading: Set<Element>; timed: Set<Element> };

function cluesOf(blocks: readonly Measured[], set: ReadonlySet<Element>, title: string | null): Clues {
  const clues: Clues = { headline: false, headed: new Set(), leading: new Set(), timed: new Set() };
  const begun = new Set<Element>();
  for (const measured of blocks) {
    const post = measured.around.find((element) => set.has(element));
    if (!post) continue;
    if (isHeadline(measured, title)) clues.headline = true;
    if (/^h[1-6]$/.test(measured.block.within.name)) {
      (measured.linkShare >= 0.7 ? clues.leading : clues.headed).add(post);
    }
    if (!begun.has(post) && labelled(measured.block)?.timed) clues.timed.add(post);
    if (measured.prose) begun.add(post);
  }
  return clues;
}
