import { cardsOf } from './cards.ts';
import { type Furniture, furnitureOf } from './furniture.ts';
import { isHeadline } from './headline.ts';
import type { Measured } from './measure.ts';
import { postsOf } from './posts.ts';
import { ancestors, type Element, type Page } from './tree.ts';

/** Where the article's running text stands among the blocks that are to be judged. */
export type Layout = {
  /** The indices of the first and the last block of running text; -1 when no block is. */
  first: number;
  last: number;
  /** The smallest element that holds most of the running text; of all text where little is running text. */
  core: Element | null;
  /** The `article` that begins with the page's headline, where there is one. */
  article: Element | null;
  /** The `article`s that are the posts of a live blog. */
  posts: ReadonlySet<Element>;
  /** Boxes of a kind that lead to other stories. */
  cards: ReadonlySet<Element>;
  /** The elements that hold a picture or a film. */
  pictured: ReadonlySet<Element>;
  /** The elements whose class or id names a part of the page, and what that makes of them. */
  named: ReadonlyMap<Element, Furniture>;
  /** The letters of the blocks in elements of each such name, all of them together. */
  namedSizes: ReadonlyMap<string, number>;
  /** The letters of all blocks, of running text, and of each of the two within each element. */
  total: number;
  prose: number;
  sizes: ReadonlyMap<Element, number>;
  proseSizes: ReadonlyMap<Element, number>;
  /** Whether the running text is in `p` elements, so that text elsewhere is something else. */
  inParagraphs: boolean;
  /** Whether most of the blocks' text is running text, so that its position says something about the rest. */
  running: boolean;
};

export function layoutOf(page: Page, blocks: readonly Measured[], title: string | null): Layout {
  const sizes = new Map<Element, number>();
  const proseSizes = new Map<Element, number>();
  let [total, prose, inP] = [0, 0, 0];
  for (const { block, prose: isProse, around } of blocks) {
    const size = block.text.length;
    total += size;
    if (isProse) {
      prose += size;
      if (around.some(({ name }) => name === 'p')) inP += size;
    }
    for (const element of around) {
      sizes.set(element, (sizes.get(element) ?? 0) + size);
      if (isProse) proseSizes.set(element, (proseSizes.get(element) ?? 0) + size);
    }
  }
  const named = namedAmong(sizes.keys());
  return {
    first: blocks.findIndex((block) => block.prose),
    last: blocks.findLastIndex((block) => block.prose),
    core: prose >= total * 0.5 ? coreOf(proseSizes, prose) : coreOf(sizes, total),
    posts: postsOf(blocks, proseSizes, prose, title),
    cards: cardsOf(blocks, proseSizes, prose),
    pictured: picturedIn(page),
    named,
    namedSizes: sizesByName(blocks, named),
    article: headed(blocks, title),
    total,
    prose,
    sizes,
    proseSizes,
    inParagraphs: inP >= prose * 0.8,
    running: prose >= total * 0.5,
  };
}

/** Elements that hold one paragraph each, however long. */
const LEAVES = new Set(
  'p ul ol dl li blockquote table tbody tr dd td h1 h2 h3 h4 h5 h6 span a em strong b i'.split(' '),
);

function coreOf(proseSizes: ReadonlyMap<Element, number>, prose: number): Element | null {
  let core: Element | null = null;
  for (const [element, size] of proseSizes) {
    // The sizes of a chain of elements grow outward: the smallest that is large enough is the last one opened.
    if (LEAVES.has(element.name)) continue;
    if (size >= prose * 0.75 && (!core || element.start > core.start)) core = element;
  }
  return core;
}

function headed(blocks: readonly Measured[], title: string | null): Element | null {
  const headline = blocks.find((one) => isHeadline(one, title));
  const article = headline?.around.find(({ name }) => name === 'article') ?? null;
  return article && blocks.some(({ prose, around }) => prose && around.includes(article)) ? article : null;
}

function picturedIn(page: Page): Set<Element> {
  const pictured = new Set<Element>();
  for (const element of page.elements) {
    if (!PICTURES.has(element.name)) continue;
    for (const outer of ancestors(element)) {
      if (pictured.has(outer)) break;
      pictured.add(outer);
    }
  }
  return pictured;
}

const PICTURES = new Set('img picture figure video'.split(' '));

function namedAmong(elements: Iterable<Element>): Map<Element, Furniture> {
  const named = new Map<Element, Furniture>();
  for (const element of elements) {
    const found = furnitureOf(element);
    if (found) named.set(element, found);
  }
  return named;
}

function sizesByName(
  blocks: readonly Measured[],
  named: ReadonlyMap<Element, Furniture>,
): Map<string, number> {
  const sizes = new Map<string, number>();
  if (named.size === 0) return sizes;
  for (const { block, around } of blocks) {
    const names = new Set(around.map((element) => named.get(element)?.name));
    for (const name of names) {
      if (name !== undefined) sizes.set(name, (sizes.get(name) ?? 0) + block.text.length);
    }
  }
  return sizes;
}
