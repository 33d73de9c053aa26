import type { FeedView, ListedPage, WatchedFeed, WatchedPage } from '../../data/index.ts';
import type { Database } from '../schema/database.ts';
import { guarded } from '../schema/sqliteErrors.ts';
import {
  addFeed,
  type FeedRead,
  feedFailed,
  feedRead,
  feeds,
  feedUnchanged,
  feedViews,
  postponeFeed,
  removeFeed,
} from './feeds.ts';
import { closeHost, hostClosedUntil, robots, type StoredRobots, saveRobots, takeTurn } from './hosts.ts';
import {
  addPageKey,
  knownPages,
  listPages,
  lookAgain,
  nextPageAt,
  type PageRead,
  pageByKey,
  pageFailed,
  pageRead,
  pageSame,
  pagesDue,
  pagesSaying,
  pageUnchanged,
} from './pages.ts';
import { saveSetting, setting } from './settings.ts';

/** Storage of what is watched, so that it survives restarts. Times are ISO 8601 in UTC. */
export type WatchStore = {
  /** Adds something to watch; returns false if it is already watched. */
  addFeed(
    address: string,
    now: string,
    origin?: { readonly listedIn?: string | null; readonly partOf?: number | null },
  ): boolean;
  /** Returns false if it is not watched. */
  removeFeed(address: string): boolean;
  feeds(): WatchedFeed[];
  feedViews(now: Date): FeedView[];
  feedRead(number: number, now: string, read: FeedRead): void;
  feedUnchanged(number: number, now: string, nextAt: string): void;
  postponeFeed(number: number, nextAt: string): void;
  feedFailed(
    number: number,
    now: string,
    failure: { readonly error: string; readonly nextAt: string; readonly gone?: boolean },
  ): void;
  /** Stores the pages that a feed lists; returns how many of them are newly waiting to be read. */
  listPages(feed: number, pages: readonly ListedPage[], wanted: ReadonlySet<string>, now: string): number;
  knownPages(keys: readonly string[]): Set<string>;
  pagesDue(now: string): WatchedPage[];
  pageByKey(key: string): WatchedPage | null;
  nextPageAt(): string | null;
  pageRead(page: WatchedPage, now: string, read: PageRead): void;
  pageUnchanged(page: WatchedPage, read: Pick<PageRead, 'etag' | 'lastModified' | 'nextAt'>): void;
  /** The pages that were read and have this hash of title and text. */
  pagesSaying(words: string): WatchedPage[];
  lookAgain(page: WatchedPage, at: string): void;
  pageSame(page: WatchedPage, other: number): void;
  addPageKey(page: WatchedPage, key: string, address: string, now: string): void;
  pageFailed(
    page: WatchedPage,
    failure: { readonly error: string; readonly nextAt: string | null; readonly gone?: boolean },
  ): void;
  takeTurn(host: string, pause: number, now: number): number;
  closeHost(host: string, until: string): void;
  hostClosedUntil(host: string): string | null;
  robots(origin: string): StoredRobots | null;
  saveRobots(origin: string, stored: StoredRobots): void;
  setting(name: string): string | null;
  saveSetting(name: string, value: string): void;
};

/** The storage of what is watched in a record. */
export function watchStore(db: Database, path: string): WatchStore {
  const on =
    <Given extends unknown[], Result>(work: (db: Database, ...given: Given) => Result) =>
    (...given: Given): Result =>
      guarded(path, () => work(db, ...given));
  return {
    addFeed: on(addFeed),
    removeFeed: on(removeFeed),
    feeds: on(feeds),
    feedViews: on(feedViews),
    feedRead: on(feedRead),
    feedUnchanged: on(feedUnchanged),
    postponeFeed: on(postponeFeed),
    feedFailed: on(feedFailed),
    listPages: on(listPages),
    knownPages: on(knownPages),
    pagesDue: on(pagesDue),
    pageByKey: on(pageByKey),
    nextPageAt: on(nextPageAt),
    pageRead: on(pageRead),
    pageUnchanged: on(pageUnchanged),
    pagesSaying: on(pagesSaying),
    lookAgain: on(lookAgain),
    pageSame: on(pageSame),
    addPageKey: on(addPageKey),
    pageFailed: on(pageFailed),
    takeTurn: on(takeTurn),
    closeHost: on(closeHost),
    hostClosedUntil: on(hostClosedUntil),
    robots: on(robots),
    saveRobots: on(saveRobots),
    setting: on(setting),
    saveSetting: on(saveSetting),
  };
}
