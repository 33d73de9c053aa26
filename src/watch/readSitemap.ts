import { Parser } from 'htmlparser2';
import { type Listing, listedPages, type WrittenEntry } from './listing.ts';

/** Elements that name a page or a part, and what is read in them. */
const ENTRIES = new Set(['url', 'sitemap']);
const FIELDS: Readonly<Record<string, 'address' | 'date' | 'published'>> = {
  loc: 'address',
  lastmod: 'date',
  publication_date: 'published',
};

/** The pages of a sitemap or a news sitemap, or the sitemaps of an index; null where the text is neither. */
export function readSitemap(text: string, address: string): Listing | null {
  const pages: WrittenEntry[] = [];
  const parts: WrittenEntry[] = [];
  const open: string[] = [];
  let root: string | null = null;
  let ended = false;
  let entry: Partial<Record<'address' | 'date' | 'published', string>> = {};
  const parser = new Parser(
    {
      onopentag(name) {
        const local = localName(name);
        root ??= local;
        open.push(local);
        if (ENTRIES.has(local)) entry = {};
      },
      ontext(words) {
        // The address of a picture or a video of the page is in an element of its own.
        const field =
          ENTRIES.has(open.at(-2) ?? '') || open.at(-2) === 'news' ? FIELDS[open.at(-1) ?? ''] : undefined;
        if (field) entry[field] = (entry[field] ?? '') + words;
      },
      onclosetag(name, implied) {
        const local = localName(name);
        open.pop();
        // What breaks off is closed by the parser.
        if (implied) return;
        if (local === root) ended = true;
        const { address: own, published, date } = entry;
        if (ENTRIES.has(local) && own)
          (local === 'url' ? pages : parts).push({
            addresses: [own],
            base: address,
            date: published ?? date,
          });
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(text);
  if (root !== 'urlset' && root !== 'sitemapindex') return null;
  return {
    kind: root === 'urlset' ? 'sitemap' : 'sitemap-index',
    title: null,
    pages: listedPages(pages),
    parts: listedPages(parts),
    cut: !ended,
  };
}

/** `news` of `n:news`. */
function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
