import { Readability } from '@mozilla/readability';
import { makeDocument } from './domDocument.ts';
import type { DomElement } from './domNode.ts';
import type { Element, Page, TextNode } from './tree.ts';

/** The pieces of the page's text that are the article's, as Readability has it; empty when it finds none. */
export function mainContent(page: Page, leaveOut: (element: Element) => boolean): ReadonlySet<TextNode> {
  const document: unknown = makeDocument(page, leaveOut);
  const reader = new Reader<DomElement>(document as ConstructorParameters<typeof Readability>[0], {
    keepClasses: true,
    disableJSONLD: true,
    serializer: (node: unknown) => node as DomElement,
  });
  return new Set(reader.parse()?.content?.texts());
}

/** Readability asks each element for its text with single blanks many times, which takes most of its time on pages of deep boxes. */
class Reader<Content> extends Readability<Content> {
  _getInnerText(element: DomElement, singleBlanks = true): string {
    return singleBlanks ? element.writtenText(withSingleBlanks) : element.textContent.trim();
  }
}

/** As Readability writes an element's text. */
function withSingleBlanks(text: string): string {
  return text.trim().replace(/\s{2,}/g, ' ');
}
