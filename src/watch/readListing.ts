import type { Document } from '../data/index.ts';
import { documentText } from '../read/index.ts';
import type { Listing } from './listing.ts';
import { isPage, pageInstead } from './pageInstead.ts';
import { readFeed } from './readFeed.ts';
import { readList } from './readList.ts';
import { readSitemap } from './readSitemap.ts';

/** A document's listing, whatever its format; else why it has none, in words. */
export function readListing(document: Document): Listing | string {
  const text = documentText(document);
  if (text === null) return 'it is no text';
  const start = text.slice(0, 4000);
  if (isPage(start)) return pageInstead(text);
  if (text.trim() === '') return 'it is empty';
  const { uri } = document;
  const found = readSitemap(text, uri) ?? readFeed(text, uri) ?? readList(text, uri);
  if (found) return found;
  if (/<feed[\s>]/i.test(start)) return 'it is an Atom feed that is not well formed';
  return 'it is neither a feed, nor a sitemap, nor a list of addresses';
}
