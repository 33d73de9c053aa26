import { TRACKING, TRACKING_VALUES } from './tracking.ts';

/** No address of a page is longer; data: and mistakes are. */
const LONGEST = 2000;

/**
 * An address of the web without what only tracks its readers, or points into the page. Null where it is no address of a page: another
 * scheme, a password in it, or the front page of a site.
 */
export function plainAddress(address: string, base?: string): string | null {
  const url = URL.parse(address.trim(), base);
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password || address.length > LONGEST)
    return null;
  url.hash = '';
  for (const [name, value] of [...url.searchParams])
    if (isTracking(name, value)) url.searchParams.delete(name, value);
  // Where nothing is left, no question mark stays.
  if (url.searchParams.size === 0) url.search = '';
  return url.pathname === '/' && url.search === '' ? null : url.href;
}

/** What tells pages apart: the plain address without its scheme, `www.` and a slash at the end. */
export function pageKey(plain: string): string {
  const { host, pathname, search } = new URL(plain);
  return `${host.replace(/^www\./, '')}${pathname.replace(/\/$/, '')}${search}`;
}

function isTracking(name: string, value: string): boolean {
  const lower = name.toLowerCase();
  if (
    TRACKING.some((known) => (known.endsWith('*') ? lower.startsWith(known.slice(0, -1)) : lower === known))
  )
    return true;
  return TRACKING_VALUES.names.has(lower) && TRACKING_VALUES.values.has(value.toLowerCase());
}
