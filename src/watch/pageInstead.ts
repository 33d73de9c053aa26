import { Parser } from 'htmlparser2';

/** Whether the beginning of a text is that of a web page; remarks may come first. */
export function isPage(start: string): boolean {
  let rest = start.trimStart();
  while (rest.startsWith('<!--')) {
    const end = rest.indexOf('-->', 4);
    if (end < 0) return false;
    rest = rest.slice(end + 3).trimStart();
  }
  return /^<!doctype html\b|^<html\b/i.test(rest);
}

/** How far into a page its links to feeds are looked for, and how many are named. */
const HEAD = 200_000;
const MOST = 3;
const FEED_TYPES = new Set(['application/rss+xml', 'application/atom+xml', 'application/feed+json']);

/** Says that a page is no feed, and which feeds it names. */
export function pageInstead(text: string): string {
  const feeds = new Set<string>();
  const parser = new Parser({
    onopentag(name, { type = '', href }) {
      if (name === 'link' && href && FEED_TYPES.has(type.toLowerCase()) && feeds.size < MOST) feeds.add(href);
    },
  });
  parser.end(text.slice(0, HEAD));
  const named = feeds.size > 0 ? `; the page names ${[...feeds].join(' and ')}` : '';
  return `it is a web page and no feed${named}`;
}
