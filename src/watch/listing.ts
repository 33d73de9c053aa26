import type { FeedKind, ListedPage } from '../data/index.ts';
import { pageKey, plainAddress } from './plainAddress.ts';

/** What a feed, a sitemap or a list says: its pages, in its order, each once. */
export type Listing = {
  readonly kind: Exclude<FeedKind, 'folder'>;
  readonly title: string | null;
  readonly pages: readonly ListedPage[];
  /** The sitemaps that an index names. */
  readonly parts: readonly ListedPage[];
  /** Whether it breaks off: what comes after is not known. */
  readonly cut: boolean;
};

/** An entry as it is written: addresses it may have, the best first, and a date. */
export type WrittenEntry = {
  readonly addresses: readonly (string | null | undefined)[];
  /** What relative addresses go from. */
  readonly base: string;
  readonly date: string | null | undefined;
};

/** The pages that entries name, each once; entries without an address of a page are left out. */
export function listedPages(entries: readonly WrittenEntry[]): ListedPage[] {
  const found = new Map<string, ListedPage>();
  for (const { addresses, base, date } of entries) {
    const address = addresses.flatMap((one) => (one && plainAddress(one, base)) || [])[0];
    if (!address) continue;
    const key = pageKey(address);
    if (!found.has(key)) found.set(key, { address, key, date: isoDate(date) });
  }
  return [...found.values()];
}

/** A date in whatever form feeds write it, in UTC; null where it is none. */
function isoDate(written: string | null | undefined): string | null {
  if (!written) return null;
  const time = Date.parse(written.trim());
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}
