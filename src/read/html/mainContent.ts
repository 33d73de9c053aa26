import { Readability } from '@mozilla/readability';
import { type DomElement, MARK, makeDom } from './dom.ts';
import type { Element, Page } from './tree.ts';

/** The elements of the page whose own text is the article's, as Readability has it; empty when it finds none. */
export function mainContent(page: Page, leaveOut: (element: Element) => boolean): ReadonlySet<Element> {
  const document = makeDom(page, leaveOut);
  const reader = new Readability<DomElement>(document, {
    keepClasses: true,
    serializer: (node: unknown) => node as DomElement,
  });
  const content = reader.parse()?.content;
  const kept = new Set<Element>();
  for (const element of content?.querySelectorAll(`[${MARK}]`) ?? []) {
    const own = page.elements[Number(element.getAttribute(MARK))];
    if (own) kept.add(own);
  }
  return kept;
}
