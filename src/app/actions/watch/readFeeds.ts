import { stat } from 'node:fs/promises';
import { type ListedPage, makeDocument, type WatchedFeed } from '../../../data/index.ts';
import { OnrecordError } from '../../../errors.ts';
import { expandInputs, openDocument, type PublicAnswer } from '../../../read/index.ts';
import { chooseNew, isoTime, type Listing, nextTry, readListing, retryAfter } from '../../../watch/index.ts';
import { fileState } from './fileState.ts';
import { closedUntil, hostByHost, type Round } from './round.ts';

const FEED_LIMIT = 16 * 1024 * 1024;
const ACCEPT =
  'application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.5';
/** How many sitemaps of an index are watched: the newest ones. */
const MOST_PARTS = 10;

/**
 * Reads the feeds that are due, or with `all` every feed that may be requested now, and stores the pages that they
 * list.
 */
export async function readFeeds(round: Round, { all }: { readonly all: boolean }): Promise<void> {
  const { record, clock, onProgress = () => {} } = round;
  const tried = new Set<number>();
  for (;;) {
    const now = isoTime(clock.now());
    // Reading an index adds sitemaps, which are read next.
    const due = record.watch.feeds().filter((feed) => !tried.has(feed.number) && isDue(feed, now, all));
    if (due.length === 0 || round.signal?.aborted) return;
    let done = 0;
    onProgress({ what: 'feeds', done, total: due.length });
    await hostByHost(due, { ...round, every: null }, async (feed) => {
      tried.add(feed.number);
      await readFeed(round, feed);
      onProgress({ what: 'feeds', done: ++done, total: due.length });
    });
  }
}

/** After a failure a feed is left alone for a while, even with `all`. */
function isDue({ state, failures, nextAt }: WatchedFeed, now: string, all: boolean): boolean {
  return state === 'active' && (nextAt <= now || (all && failures === 0));
}

async function readFeed(round: Round, feed: WatchedFeed): Promise<void> {
  round.counts.feeds += 1;
  try {
    if (/^https?:/i.test(feed.address)) await readWebFeed(round, feed);
    else await readLocalFeed(round, feed);
  } catch (error) {
    if (round.signal?.aborted) return;
    if (!(error instanceof OnrecordError) || !/^(?:fetch-failed|input-)/.test(error.code)) throw error;
    const own = `${feed.address}: `;
    const { message } = error;
    failed(round, feed, message.startsWith(own) ? message.slice(own.length) : message);
  }
}

async function readWebFeed(round: Round, feed: WatchedFeed): Promise<void> {
  const { record, clock, fetch, rest, counts } = round;
  const closed = closedUntil(round, feed.address);
  if (closed !== null) return record.watch.postponeFeed(feed.number, closed);
  const answer = await fetch(feed.address, feed, { limit: FEED_LIMIT, accept: ACCEPT });
  const now = clock.now();
  if (answer.status === 304) {
    counts.unchangedFeeds += 1;
    record.watch.feedUnchanged(feed.number, isoTime(now), isoTime(now + rest));
  } else if (answer.status === 200) {
    const { address, bytes, headers } = answer;
    const listing = readListing(
      makeDocument(address, bytes, { contentType: headers['content-type'] ?? null }),
    );
    if (typeof listing === 'string') failed(round, feed, listing);
    else listed(round, feed, listing, validatorsOf(answer, listing));
  } else if (answer.status === 410) {
    failed(round, feed, 'it has ended (410): it is not asked again', { gone: true });
  } else {
    const until = retryAfter(answer.headers['retry-after'], now);
    failed(round, feed, `the server answered ${answer.status}`, { until });
  }
}

/**
 * Validators for the next conditional request; none if the connection may have cut the feed off, because the rest would
 * never be sent.
 */
function validatorsOf({ headers }: PublicAnswer, { cut }: Listing) {
  const { etag = null, 'last-modified': lastModified = null } = headers;
  const counted = headers['content-length'] !== undefined || headers['transfer-encoding'] !== undefined;
  return cut && !counted ? { etag: null, lastModified: null } : { etag, lastModified };
}

function listed(
  { record, clock, rest, first, counts }: Round,
  feed: WatchedFeed,
  listing: Listing,
  validators: { readonly etag: string | null; readonly lastModified: string | null },
): void {
  const now = clock.now();
  const { kind, title, pages, parts, cut } = listing;
  const chosen =
    feed.succeededAt === null ? chooseNew(pages, first, now) : new Set(pages.map(({ key }) => key));
  record.together(() => {
    counts.found += record.watch.listPages(feed.number, pages, chosen, isoTime(now));
    const newest = chooseNew(parts, MOST_PARTS, now);
    for (const { key, address } of parts)
      if (newest.has(key)) record.watch.addFeed(address, isoTime(now), { partOf: feed.number });
    record.watch.feedRead(feed.number, isoTime(now), {
      kind,
      title,
      ...validators,
      error: cut ? 'it breaks off; what came before was read' : null,
      nextAt: isoTime(now + rest),
    });
  });
}

/** Reads a folder, or a file that is a list of pages. */
async function readLocalFeed(round: Round, feed: WatchedFeed): Promise<void> {
  const found = await stat(feed.address).catch(() => null);
  if (!found?.isDirectory()) {
    const listing = readListing(await openDocument(feed.address));
    if (typeof listing === 'string') failed(round, feed, listing);
    else listed(round, feed, listing, { etag: null, lastModified: null });
    return;
  }
  const { record, clock, rest, counts } = round;
  const pages: ListedPage[] = [];
  for await (const { uri, finding } of expandInputs([feed.address]))
    if (!finding) pages.push({ address: uri, key: uri, date: null });
  const states = new Map<string, string | null>();
  for (const { key } of pages) states.set(key, await fileState(key));
  const now = isoTime(clock.now());
  record.together(() => {
    counts.found += record.watch.listPages(feed.number, pages, new Set(pages.map(({ key }) => key)), now);
    for (const { key } of pages) {
      const page = record.watch.pageByKey(key);
      if (page?.state !== 'waiting' && page?.etag !== states.get(key)) record.watch.lookAgain(page!, now);
    }
    const nextAt = isoTime(clock.now() + rest);
    const read = {
      kind: 'folder',
      title: null,
      etag: null,
      lastModified: null,
      error: null,
      nextAt,
    } as const;
    record.watch.feedRead(feed.number, now, read);
  });
}

function failed(
  { record, clock, counts, onFinding }: Round,
  feed: WatchedFeed,
  error: string,
  { gone = false, until = null }: { readonly gone?: boolean; readonly until?: number | null } = {},
): void {
  const now = clock.now();
  counts.failedFeeds += 1;
  const nextAt = isoTime(Math.max(until ?? 0, nextTry(feed.failures + 1, now)));
  record.watch.feedFailed(feed.number, isoTime(now), { error, nextAt, gone });
  const next = gone ? '' : `; asked again from ${nextAt} on`;
  onFinding({
    code: gone ? 'feed-ended' : 'feed-failed',
    severity: 'error',
    message: error + next,
    uri: feed.address,
  });
}
