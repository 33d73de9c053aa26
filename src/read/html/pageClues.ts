import { type Element, type Page, textWithin } from './tree.ts';
import { stampOf } from './visibleDates.ts';

/** What a page's `meta`, links, times and headings say of its article, as it stands there. */
export type PageClues = {
  /** The first of the named `meta` that says anything. */
  meta(...names: string[]): string | null;
  title: string | null;
  headings: string[];
  /** What `meta` of one name say of the writers. */
  authors: string[][];
  /** Dates that `meta` give, of publication and of changes. */
  published: (string | null)[];
  modified: (string | null)[];
  /** Dates of `meta` that do not say what happened then. */
  dated: (string | null)[];
  /** Elements that may give the article's dates, and what they give. */
  times: { text: string; element: Element }[];
  canonical: string | null;
  /** The address of the page for phones. */
  amp: string | null;
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
  'article_author',
  'og:author',
  'authors',
  'cxenseparse:author',
  'byline',
  'citation_author',
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
  'dc.date.issued',
  'dcterms.created',
  'article.published',
  'cxenseparse:recs:publishtime',
  'originalpublicationdate',
  'article_date_original',
  'displaydate',
  'created-date',
  'published',
  'ptime',
];
const DATED_ONLY = ['date', 'dc.date', 'dcterms.date'];
const MODIFIED = [
  'article:modified_time',
  'og:updated_time',
  'article:modified',
  'datemodified',
  'lastmod',
  'last-modified',
  'dcterms.modified',
  'article.updated',
  'article_date_updated',
  'modified-date',
  'utime',
];

/** Longest text read from an element: it is a title, a name or a time. */
const LONGEST = 4000;

export function pageClues(page: Page): PageClues {
  const metas = new Map<string, string[]>();
  const headings: string[] = [];
  const times: { text: string; element: Element }[] = [];
  let title: string | null = null;
  let canonical: string | null = null;
  let amp: string | null = null;
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
      const content = (attributes.content ?? attributes.value)?.trim();
      if (key && content) {
        const known = metas.get(key);
        if (!known) metas.set(key, [content]);
        else if (known.length < MOST_METAS) known.push(content);
      }
    } else if (name === 'title') title ??= words(element) || null;
    else if (name === 'link' && /^canonical$/i.test(attributes.rel ?? ''))
      canonical ??= attributes.href ?? null;
    else if (name === 'link' && /^amphtml$/i.test(attributes.rel ?? '')) amp ??= attributes.href ?? null;
    else if (name === 'html') language ??= attributes.lang ?? attributes['xml:lang'] ?? null;
    else if (name === 'h1') headings.push(words(element));
    else if (
      name === 'time' ||
      attributes.itemprop === 'datePublished' ||
      attributes.itemprop === 'dateModified'
    ) {
      times.push({ text: stampOf(element) ?? attributes.content ?? words(element), element });
    }
    if (times.length < MOST_TIMES && isDated(element)) times.push({ text: words(element), element });
    if (!paywall && (PAYWALL.test(attributes.class ?? '') || PAYWALL.test(attributes.id ?? '')))
      paywall = true;
  }
  const meta = (...names: string[]) =>
    names.map((key) => metas.get(key)?.[0]).find((value) => value !== undefined) ?? null;
  return {
    meta,
    title,
    headings: headings.filter(Boolean),
    authors: [...AUTHORS.map((key) => metas.get(key) ?? []), writtenBy(meta)].filter(
      ({ length }) => length > 0,
    ),
    published: PUBLISHED.map((key) => meta(key)),
    modified: MODIFIED.map((key) => meta(key)),
    dated: DATED_ONLY.map((key) => meta(key)),
    times,
    canonical,
    amp,
    language,
    paywall,
  };
}

/** The writers in the labels that pages have for cards on Twitter (`Written by`). */
function writtenBy(meta: PageClues['meta']): string[] {
  for (const number of ['1', '2']) {
    const name = meta(`twitter:data${number}`);
    if (name !== null && /^(?:written by|by|author)$/i.test(meta(`twitter:label${number}`) ?? ''))
      return [name];
  }
  return [];
}

/** No article has more writers. */
const MOST_METAS = 50;

/** A page shows so many dates at most that may be the article's. */
const MOST_TIMES = 50;

/** A small element that is named for a date. */
function isDated({ name, attributes, textStart, textEnd, parent }: Element): boolean {
  if (attributes.class === undefined || textEnd - textStart > 80 || !SHOWN.has(name)) return false;
  return DATED.test(attributes.class) && parent?.name !== 'li' && parent?.name !== 'a';
}

const SHOWN = new Set(['span', 'div', 'p', 'small', 'em', 'i', 'date', 'h5', 'h6']);
const DATED =
  /(?:^|[\s_-])(?:(?:pub|post|entry|article|publish|published|created?)?-?date|dateline|date-?time|time-?stamp|published|posted(?:-?on)?)(?:$|[\s_-])/i;

const PAYWALL =
  /(?:^|[\s_-])(?:paywall|regwall|subscriber-only|subscribers-only|premium-content|locked-content|piano-offer)/i;
