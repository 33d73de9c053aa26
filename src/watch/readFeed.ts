import { parseFeed as parseStrictly } from 'feedsmith';
import { parseFeed as parseLoosely } from 'htmlparser2';
import { type Listing, listedPages, type WrittenEntry } from './listing.ts';

/** A feed as feedsmith reads it. */
type Parsed = ReturnType<typeof parseStrictly>;

/**
 * The pages of an RSS, RDF, Atom or JSON feed; null where the text is no feed. Of a feed that breaks off the whole entries are read; what
 * is not well formed otherwise is read loosely, except for Atom, whose links need more than that.
 */
export function readFeed(text: string, address: string): Listing | null {
  const whole = strictly(text);
  if (whole) return listingOf(whole, address, false);
  const mended = mendedEnd(text);
  const most = mended === null ? null : strictly(mended);
  if (most) return listingOf(most, address, true);
  return loosely(text, address);
}

function strictly(text: string): Parsed | null {
  try {
    return parseStrictly(text);
  } catch {
    return null;
  }
}

/** The ends of feeds, by the element that each begins with. */
const ENDS = [
  { root: /<rss[\s>]/i, entry: '</item>', end: '</channel></rss>' },
  { root: /<rdf:RDF[\s>]/i, entry: '</item>', end: '</rdf:RDF>' },
  { root: /<feed[\s>]/i, entry: '</entry>', end: '</feed>' },
];

/** A feed that breaks off, ended after its last whole entry; null where it has an end. */
function mendedEnd(text: string): string | null {
  const known = ENDS.find(({ root }) => root.test(text.slice(0, 4000)));
  if (
    !known ||
    text
      .trimEnd()
      .toLowerCase()
      .endsWith(known.end.slice(known.end.lastIndexOf('<')).toLowerCase())
  )
    return null;
  const last = text.lastIndexOf(known.entry);
  return last < 0 ? null : text.slice(0, last + known.entry.length) + known.end;
}

function loosely(text: string, address: string): Listing | null {
  const feed = parseLoosely(text);
  if (!feed || feed.type === 'atom') return null;
  const base = siteOf(feed.link, address);
  return {
    kind: 'feed',
    title: feed.title?.trim() || null,
    pages: listedPages(
      feed.items.map(({ link, id, pubDate }) => ({
        addresses: [link, isWebAddress(id) ? id : null],
        base,
        date: pubDate?.toISOString(),
      })),
    ),
    parts: [],
    cut: !/<\/(?:rss|rdf:RDF)\s*>\s*$/i.test(text),
  };
}

function listingOf(parsed: Parsed, address: string, cut: boolean): Listing {
  const { title, entries } = written(parsed, address);
  return { kind: 'feed', title: title?.trim() || null, pages: listedPages(entries), parts: [], cut };
}

/** The title and the entries of a feed, whatever its format. */
function written(
  { format, feed }: Parsed,
  address: string,
): { title: string | undefined; entries: WrittenEntry[] } {
  switch (format) {
    case 'rss': {
      const base = from(feed.xml?.base, siteOf(feed.link, address));
      const entries = (feed.items ?? []).map(({ link, guid, pubDate, dc, xml }) => ({
        addresses: [link, guid?.isPermaLink !== false && isWebAddress(guid?.value) ? guid?.value : null],
        base: from(xml?.base, base),
        date: textOf(pubDate ?? dc?.dates?.[0]),
      }));
      return { title: feed.title, entries };
    }
    case 'rdf': {
      const base = from(feed.xml?.base, siteOf(feed.link, address));
      const entries = (feed.items ?? []).map(({ link, rdf, dc, xml }) => ({
        addresses: [link, rdf?.about],
        base: from(xml?.base, base),
        date: textOf(dc?.dates?.[0]),
      }));
      return { title: feed.title, entries };
    }
    case 'atom': {
      const base = from(feed.xml?.base, address);
      const entries = (feed.entries ?? []).map(({ links, id, published, updated, xml }) => ({
        addresses: [...alternates(links), isWebAddress(id) ? id : null],
        base: from(xml?.base, base),
        date: textOf(published ?? updated),
      }));
      return { title: feed.title?.value, entries };
    }
    case 'json': {
      const entries = (feed.items ?? []).map(({ url, external_url, id, date_published, date_modified }) => ({
        addresses: [url, external_url, isWebAddress(id) ? id : null],
        base: address,
        date: textOf(date_published ?? date_modified),
      }));
      return { title: feed.title, entries };
    }
  }
}

/** The links of an Atom entry that lead to its page; one to HTML before others. */
function alternates(links: readonly AtomLink[] = []): string[] {
  const own = links.filter(({ href, rel = 'alternate' }) => href !== undefined && rel === 'alternate');
  const isOther = ({ type = 'text/html' }: AtomLink) => (type.includes('html') ? 0 : 1);
  return own.toSorted((a, b) => isOther(a) - isOther(b)).map(({ href = '' }) => href);
}

type AtomLink = {
  readonly href?: string | undefined;
  readonly rel?: string | undefined;
  readonly type?: string | undefined;
};

/** What relative addresses of a feed go from: where it was read, or its site where that is another host's. */
function siteOf(link: string | undefined, address: string): string {
  const site = from(link, address);
  return new URL(site).host === new URL(address).host ? address : site;
}

/** An address that may be relative, as seen from another. */
function from(address: string | undefined, base: string): string {
  return (address ? URL.parse(address, base)?.href : null) ?? base;
}

function isWebAddress(text: string | undefined): boolean {
  return text !== undefined && /^https?:\/\//i.test(text.trim());
}

function textOf(date: unknown): string | null {
  return typeof date === 'string' ? date : null;
}
