import { type Element, type Page, textWithin } from './tree.ts';

/** What a page says of its article. */
export type Metadata = {
  title: string | null;
  byline: string[];
  publisher: string | null;
  publishedAt: string | null;
  modifiedAt: string | null;
  canonicalUrl: string | null;
  language: string | null;
};

export function metadataOf(page: Page, _uri: string): Metadata {
  const meta = new Map<string, string>();
  let titleElement: Element | null = null;
  let canonical: string | null = null;
  let language: string | null = null;
  for (const element of page.elements) {
    const { attributes } = element;
    if (element.name === 'meta') {
      const key = attributes.property ?? attributes.name ?? attributes.itemprop;
      if (key && attributes.content && !meta.has(key.toLowerCase()))
        meta.set(key.toLowerCase(), attributes.content.trim());
    } else if (element.name === 'title') titleElement ??= element;
    else if (element.name === 'link' && attributes.rel === 'canonical') canonical ??= attributes.href ?? null;
    else if (element.name === 'html') language ??= attributes.lang ?? null;
  }
  const first = (...keys: string[]) => keys.map((key) => meta.get(key)).find((value) => value) ?? null;
  return {
    title:
      first('og:title', 'twitter:title') ?? (titleElement ? textWithin(page, titleElement).trim() : null),
    byline: [first('author')].filter((name) => name !== null),
    publisher: first('og:site_name'),
    publishedAt: first('article:published_time'),
    modifiedAt: first('article:modified_time'),
    canonicalUrl: canonical ?? first('og:url'),
    language,
  };
}
