import { parseHTML } from 'linkedom';
import type { Element, Page } from './tree.ts';

/** The attribute that ties an element of the DOM to the page's tree. */
export const MARK = 'data-onrecord';

/** What the reader needs of an element of the DOM. */
export type DomElement = {
  getAttribute(name: string): string | null;
  querySelectorAll(selector: string): Iterable<DomElement>;
};

/** A DOM of the page, without what holds no text, in which each element carries its index in {@link MARK}. */
export function makeDom(page: Page, leaveOut: (element: Element) => boolean): object {
  const out: string[] = [];
  const body = page.elements.find(({ name }) => name === 'body') ?? page.root;
  write(page, body, leaveOut, out);
  return parseHTML(
    `<!doctype html><html><head></head><body ${MARK}="${body.index}">${out.join('')}</body></html>`,
  ).document;
}

const VOID = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'param',
  'source',
  'track',
  'wbr',
]);
const NO_TEXT = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'iframe',
  'object',
  'link',
  'meta',
  'title',
  'head',
  'textarea',
]);
const KEPT = [
  'class',
  'id',
  'style',
  'role',
  'href',
  'src',
  'itemprop',
  'rel',
  'hidden',
  'aria-hidden',
  'aria-modal',
];

function write(page: Page, parent: Element, leaveOut: (element: Element) => boolean, out: string[]): void {
  for (const child of parent.children) {
    if (child.kind === 'text') {
      out.push(
        child.entity === null
          ? escapeText(page.source.slice(child.start, child.end))
          : escapeText(child.entity),
      );
      continue;
    }
    const { name, attributes, index } = child;
    if (NO_TEXT.has(name) || leaveOut(child)) continue;
    if (name === 'html' || name === 'body') {
      write(page, child, leaveOut, out);
      continue;
    }
    let tag = `<${name} ${MARK}="${index}"`;
    for (const key of KEPT) {
      const value = attributes[key];
      if (value !== undefined) tag += ` ${key}="${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`;
    }
    out.push(`${tag}>`);
    if (VOID.has(name)) continue;
    write(page, child, leaveOut, out);
    out.push(`</${name}>`);
  }
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
