import { ancestors, type Element, type Page, textWithin } from './tree.ts';

/** What a page's `meta`, links, times and headings say of its article, as it stands there. */
export type PageClues = {
  /** The first of the named `meta` that says anything. */
  meta(...names: string[]): string | null;
  title: string | null;
  headings: string[];
  authors: string[];
  bylines: string[];
  published: (string | null)[];
  modified: (string | null)[];
  canonical: string | null;
  language: string | null;
  paywall: boolean;
};

const AUTHORS = [
  'author',
  'article:author_name',
  'byl',
  'parsely-author',
  'sailthru.author',
  'dc.creator',
  'dcterms.creator',
  'article:author',
];
const PUBLISHED = [
  'article:published_time',
  'og:article:published_time',
  'article:published',
  'datepublished',
  'parsely-pub-date',
  'sailthru.date',
  'pubdate',
  'publishdate',
  'publish-date',
  'publish_date',
  'date',
  'dc.date',
  'dc.date.issued',
  'dcterms.created',
  'dcterms.date',
  'article.published',
  'cxenseparse:recs:publishtime',
  'originalpublicationdate',
  'ptime',
];
const MODIFIED = [
  'article:modified_time',
  'og:updated_time',
  'article:modified',
  'datemodified',
  'lastmod',
  'last-modified',
  'dcterms.modified',
  'article.updated',
  'utime',
];

/** Longest text read from an element: it is a title, a name or a time. */
const LONGEST = 4000;

export function pageClues(page: Page): PageClues {
  const metas = new Map<string, string>();
  const headings: string[] = [];
  const bylines: string[] = [];
  const times: { text: string; element: Element }[] = [];
  let title: string | null = null;
  let canonical: string | null = null;
  let language: string | null = null;
  let paywall = false;
  const words = (element: Element) => textWithin(page, element).slice(0, LONGEST).replace(/\s+/g, ' ').trim();
  for (const element of page.elements) {
    const { name, attributes } = element;
    if (name === 'meta') {
      const key = (
        attributes.property ??
        attributes.name ??
        attributes.itemprop ??
        attributes['http-equiv']
      )?.toLowerCase();
      if (key && attributes.content?.trim() && !metas.has(key)) metas.set(key, attributes.content.trim());
    } else if (name === 'title') title ??= words(element) || null;
    else if (name === 'link' && /^canonical$/i.test(attributes.rel ?? ''))
      canonical ??= attributes.href ?? null;
    else if (name === 'html') language ??= attributes.lang ?? attributes['xml:lang'] ?? null;
    else if (name === 'h1') headings.push(words(element));
    else if (
      name === 'time' ||
      attributes.itemprop === 'datePublished' ||
      attributes.itemprop === 'dateModified'
    ) {
      times.push({ text: attributes.datetime ?? attributes.content ?? words(element), element });
    }
    if (bylines.length < 20 && isByline(element)) bylines.push(words(element));
    if (!paywall && (PAYWALL.test(attributes.class ?? '') || PAYWALL.test(attributes.id ?? '')))
      paywall = true;
  }
  const meta = (...names: string[]) =>
    names.map((key) => metas.get(key)).find((value) => value !== undefined) ?? null;
  const stamps = (prop: RegExp) =>
    times
      .filter(({ element: { attributes } }) =>
        prop.test(`${attributes.itemprop ?? ''} ${attributes.class ?? ''}`),
      )
      .map(({ text }) => text);
  return {
    meta,
    title,
    headings: headings.filter(Boolean),
    authors: AUTHORS.map((key) => meta(key)).filter((name) => name !== null),
    bylines: bylines.filter((text) => text !== '' && text.length < 120),
    published: [
      ...PUBLISHED.map((key) => meta(key)),
      ...stamps(/publish|entry-date|pubdate/i),
      ...times.filter(({ element }) => isOwn(element)).map(({ text }) => text),
    ],
    modified: [...MODIFIED.map((key) => meta(key)), ...stamps(/modif|updated/i)],
    canonical,
    language,
    paywall,
  };
}

/** A time that stands among links to other pages may be another story's. */
function isOwn(element: Element): boolean {
  for (const { name } of ancestors(element)) if (/^(?:nav|aside|footer|li)$/.test(name)) return false;
  return true;
}

const PAYWALL =
  /(?:^|[\s_-])(?:paywall|regwall|subscriber-only|subscribers-only|premium-content|locked-content|piano-offer)/i;

/** An element that is named after the writer, the innermost of its kind. */
function isByline({ attributes, name }: Element): boolean {
  if (name === 'meta' || name === 'link' || name === 'body' || name === 'script') return false;
  if (/(?:^|\s)author(?:\s|$)/.test(attributes.rel ?? '') || attributes.itemprop === 'author') return true;
  return attributes.class !== undefined && BYLINE.test(attributes.class);
}

const BYLINE = /(?:^|[\s_-])(?:byline|author-name|article-author)(?:$|[\s_-])/i;
