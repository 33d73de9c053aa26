import { lowerBound } from '../../data/index.ts';
import type { Element, Page } from './tree.ts';

/** A hidden element that holds so much of a page's paragraphs holds the article. */
const MOST = 0.5;

/**
 * Says of a hidden element whether it holds most of a page's paragraphs: a script shows it once the page is loaded, as where a server sends
 * parts of a page as they are ready.
 */
export function shownByScript(page: Page): (element: Element) => boolean {
  const paragraphs = page.elements.filter(({ name }) => name === 'p');
  const sums = [0];
  for (const { textStart, textEnd } of paragraphs) sums.push(sums.at(-1)! + textEnd - textStart);
  const before = (offset: number) =>
    sums[lowerBound(paragraphs.length, (i) => paragraphs[i]!.start >= offset)]!;
  return (element) => isHidden(element) && before(element.end) - before(element.start) > sums.at(-1)! * MOST;
}

function isHidden({ attributes }: Element): boolean {
  const { hidden, style = '' } = attributes;
  return (
    hidden !== undefined ||
    attributes['aria-hidden'] === 'true' ||
    /\b(?:display\s{0,3}:\s{0,3}none|visibility\s{0,3}:\s{0,3}hidden)\b/i.test(style)
  );
}
