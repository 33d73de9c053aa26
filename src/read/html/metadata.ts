import { type ArticleHead, articleHead } from './articleHead.ts';
import { type DayOrder, dateInUrl, dayOrderIn, isoDate } from './dates.ts';
import { fold } from './headline.ts';
import { type JsonLdArticle, jsonLdArticle, jsonLdPageDates } from './jsonLd.ts';
import { namesOf } from './names.ts';
import { type PageClues, pageClues } from './pageClues.ts';
import { decodeReference } from './parse.ts';
import { endingDate, notedDate, scriptDate } from './plainDates.ts';
import { scriptAuthor } from './scriptAuthors.ts';
import { withoutSite } from './siteInTitle.ts';
import { siteNames } from './siteNames.ts';
import type { Page } from './tree.ts';
import { bylineElsewhere, visibleByline } from './visibleByline.ts';
import { kindOfStamp, visibleDates } from './visibleDates.ts';

/** What a page says of its article. */
export type Metadata = {
  title: string | null;
  byline: string[];
  publisher: string | null;
  publishedAt: string | null;
  modifiedAt: string | null;
  canonicalUrl: string | null;
  language: string | null;
  /** Only where the page names one. */
  section?: string;
};

/** What else it says, for those who judge whether there is an article and how much of it. */
export type Described = {
  metadata: Metadata;
  /** Whether the page calls itself an article. */
  isArticle: boolean;
  /** Whether the page says that its text is not free for all. */
  paid: boolean;
  body: JsonLdArticle['body'];
};

/** Joins JSON-LD, OpenGraph and other `meta`, and the page itself: none of them alone knows most articles. */
export function describe(page: Page, uri: string): Described {
  const ld = jsonLdArticle(page);
  const clues = pageClues(page);
  const publisher =
    clean(ld?.publisher) ?? clues.meta('og:site_name', 'publisher', 'application-name', 'dc.publisher');
  const canonicalUrl = canonicalOf(ld, clues, uri);
  const title = titleOf(ld, clues, publisher);
  const language = languageOf(
    clues.language,
    ld?.language,
    clues.meta('og:locale', 'content-language', 'dc.language'),
  );
  const head = articleHead(page, title);
  const dates = datesOf(page, head, ld, clues, language);
  const section = clean(ld?.section) ?? clean(clues.meta(...SECTIONS));
  return {
    metadata: {
      title,
      byline: bylineOf(page, head, ld, clues, publisher),
      publisher,
      publishedAt: dates.published ?? dateInUrl(canonicalUrl ?? uri) ?? dateInUrl(clues.amp ?? ''),
      modifiedAt: dates.modified,
      canonicalUrl,
      language,
      ...(section !== null && isSection(section) ? { section } : {}),
    },
    isArticle: ld !== null || /article/i.test(clues.meta('og:type') ?? ''),
    paid: ld?.free === false || clues.paywall,
    body: ld?.body ?? null,
  };
}

/** The `meta` that name the section. */
const SECTIONS = ['article:section', 'og:article:section', 'parsely-section', 'articlesection', 'section'];
/** What is longer is no name. */
const LONGEST_SECTION = 100;

/** Some pages give an address instead. */
function isSection(name: string): boolean {
  return name.length <= LONGEST_SECTION && !/^(?:https?:|\/)/i.test(name);
}

/** Nothing longer is compared with the headings of a page. */
const LONGEST_TITLE = 1000;

/** The page's own heading where it is the title that the page gives elsewhere too; else that title without the site's name. */
function titleOf(ld: JsonLdArticle | null, clues: PageClues, publisher: string | null): string | null {
  const given = [clean(ld?.headline), clues.meta('og:title', 'twitter:title', 'dc.title'), clues.title];
  const titles = given.filter((title) => title !== null);
  const folded = titles.filter((title) => title.length <= LONGEST_TITLE).map(fold);
  const site = publisher === null ? null : fold(publisher);
  const heading = clues.headings
    .filter((text) => text.length > 5 && text.length <= LONGEST_TITLE)
    .map((text) => ({ text, words: fold(text) }))
    .filter(({ words }) => words !== site && folded.some((title) => isMostOf(words, title)))
    .reduce((longest, { text }) => (text.length > longest.length ? text : longest), '');
  if (heading !== '') return heading;
  const first = titles[0] ?? (clues.headings.length === 1 ? clues.headings[0]! : null);
  return first === null ? null : withoutSite(first, publisher);
}

function isMostOf(part: string, whole: string): boolean {
  return part.length > whole.length * 0.4 && whole.includes(part);
}

/** The writers: as the page says to programs where it shows them too or shows none, else as it shows them beside the headline. */
function bylineOf(
  page: Page,
  head: ArticleHead,
  ld: JsonLdArticle | null,
  clues: PageClues,
  publisher: string | null,
): string[] {
  const site = siteNames(page, clues.title);
  const names = (texts: readonly string[]) => namesOf(texts, publisher, site);
  const given = names((ld?.authors ?? []).map((name) => clean(name) ?? ''));
  if (given.length > 0) return given;
  const isAccount = (name: string) => /^[\p{Ll}\d_.-]+$/u.test(name);
  const meta = clues.authors.map(names).find((found) => found.length > 0 && !found.every(isAccount)) ?? [];
  const shown = visibleByline(page, head);
  const isShown = (name: string) => head.lines.some(({ text }) => fold(text).includes(fold(name)));
  if (meta.length > 0 && (shown.people.length === 0 || meta.every(isShown))) return meta;
  const people = names(shown.people);
  if (people.length > 0) return people;
  const other = names([shown.other ?? '']);
  if (other.length > 0) return other;
  const elsewhere = bylineElsewhere(page, head);
  const found = names(elsewhere.people.length > 0 ? elsewhere.people : [elsewhere.other ?? '']);
  return found.length > 0 ? found : names([scriptAuthor(page) ?? '']);
}

function canonicalOf(ld: JsonLdArticle | null, clues: PageClues, uri: string): string | null {
  const base = /^https?:/i.test(uri) ? uri : (clues.meta('og:url') ?? ld?.url ?? undefined);
  for (const url of [clues.canonical, clues.meta('og:url'), ld?.url]) {
    if (!url) continue;
    const parsed = URL.parse(url, base);
    if (parsed && /^https?:$/.test(parsed.protocol)) return parsed.href;
  }
  return null;
}

/** The dates of publication and of the last change: what the page says to programs, then what it shows beside the headline. */
function datesOf(
  page: Page,
  head: ArticleHead,
  ld: JsonLdArticle | null,
  clues: PageClues,
  language: string | null,
): { published: string | null; modified: string | null } {
  const lines = head.lines.map(({ text }) => text);
  const given = [ld?.published, ...clues.published, ...clues.dated, ld?.modified, ...clues.modified].filter(
    (text) => !!text,
  );
  const order = dayOrderIn([...given, ...lines] as string[]) ?? dayOrderOf(language);
  const shown = visibleDates(page, head, order);
  const own = clues.times.filter(({ element }) => head.isOwn(element));
  const stamps = (kind: string) =>
    own.filter(({ element }) => kindOfStamp(page, element) === kind).map(({ text }) => text);
  const changes = new Set([ld?.modified, ...clues.modified].map(minuteOf));
  const isOfChange = (date: string | null) => /T/.test(date ?? '') && changes.has(minuteOf(date));
  const published = firstDate(
    order,
    ld?.published,
    ...clues.published,
    ...clues.dated.filter((date) => !isOfChange(date)),
    ...shown.published,
    ...stamps('published'),
    ...stamps('unnamed'),
    ...clues.dated,
  );
  const modified = firstDate(order, ld?.modified, ...clues.modified, ...shown.modified, ...stamps('changed'));
  if (published !== null) return { published, modified };
  const described = jsonLdPageDates(page);
  return {
    published: firstDate(
      order,
      described?.published,
      scriptDate(page),
      endingDate(page, head, order),
      notedDate(page, head, order),
    ),
    modified: modified ?? isoDate(described?.modified, order),
  };
}

/** A date to its minute, without its time zone: systems write one time as that of two zones. */
function minuteOf(date: string | null | undefined): string {
  return (date ?? '').slice(0, 'yyyy-mm-ddThh:mm'.length);
}

/** In the United States the month comes first, elsewhere in English the day. */
function dayOrderOf(language: string | null): DayOrder {
  const region = language?.split('-').find((part) => /^[A-Z]{2}$/.test(part));
  if (region === undefined) return null;
  return region === 'US' ? 'month-first' : 'day-first';
}

function firstDate(order: DayOrder, ...texts: (string | null | undefined)[]): string | null {
  for (const text of texts) {
    const date = isoDate(text, order);
    if (date) return date;
  }
  return null;
}

function languageOf(...tags: (string | null | undefined)[]): string | null {
  for (const tag of tags) {
    try {
      const [language] = Intl.getCanonicalLocales((tag ?? '').trim().replaceAll('_', '-'));
      if (language) return language;
    } catch {
      // Not a language tag; the next may be one.
    }
  }
  return null;
}

/** A string of JSON-LD in which references were left. */
function clean(text: string | null | undefined): string | null {
  const decoded = text?.includes('&') ? decodeReference(text) : text;
  return decoded?.replace(/\s+/g, ' ').trim() || null;
}
