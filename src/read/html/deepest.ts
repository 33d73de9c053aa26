import type { Element, Page } from './tree.ts';

/** What is done with an element costs as much as what is done with so many characters. */
const PER_ELEMENT = 16;
/** The characters, each counted for every element around it, that any page may have; of 700 pages of news the most has 17 million. */
const ALWAYS = 20_000_000;
/** A longer page may have so many elements around each of its characters; on most pages of news there are 11. */
const AROUND_EACH = 12;

/**
 * How deep the elements of a page may be nested for who asks each of them for all of its text, so that this takes a time
 * that grows with the page and not with its depth: all of them, but on pages made to be slow.
 */
export function deepestFor(page: Page, isLeftOut: (element: Element) => boolean): number {
  /** For each depth, what is in its elements. */
  const within: number[] = [];
  const visit = (element: Element, depth: number) => {
    let size = PER_ELEMENT;
    for (const child of element.children) {
      if (child.kind === 'text') size += child.end - child.start;
      else if (!isLeftOut(child)) size += visit(child, depth + 1);
    }
    within[depth] = (within[depth] ?? 0) + size;
    return size;
  };
  const whole = visit(page.root, 0);
  let left = Math.max(ALWAYS, AROUND_EACH * whole);
  const tooDeep = within.findIndex((size) => {
    left -= size;
    return left < 0;
  });
  return tooDeep < 0 ? Number.POSITIVE_INFINITY : tooDeep;
}
