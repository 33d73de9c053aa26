import type { ListedPage, WatchedPage } from '../../data/index.ts';
import type { Database, Row } from '../schema/database.ts';

/** The condition that a page is listed by something that is watched. */
const WATCHED = 'EXISTS (SELECT 1 FROM listings WHERE page = pages.number)';

/**
 * Stores the pages that a feed lists. Those that no feed listed before will be read, if they are in `wanted`. Returns
 * how many of them are waiting.
 */
export function listPages(
  db: Database,
  feed: number,
  pages: readonly ListedPage[],
  wanted: ReadonlySet<string>,
  now: string,
): number {
  return db.atomically(() => {
    let waiting = 0;
    for (const { key, address } of pages) {
      const known = db.get('SELECT number FROM pages WHERE key = ?', key);
      const state = wanted.has(key) ? 'waiting' : 'left';
      const number = known
        ? Number(known.number)
        : db.run(
            'INSERT INTO pages (key, address, state, found_at, next_at) VALUES (?, ?, ?, ?, ?)',
            ...[key, address, state, now, state === 'waiting' ? now : null],
          );
      if (!known && state === 'waiting') waiting += 1;
      db.run('INSERT INTO listings (feed, page) VALUES (?, ?) ON CONFLICT DO NOTHING', feed, number);
    }
    return waiting;
  });
}

/** Those of the given keys that are known pages. */
export function knownPages(db: Database, keys: readonly string[]): Set<string> {
  const rows = db.all(
    'SELECT key FROM pages WHERE key IN (SELECT value FROM json_each(?))',
    JSON.stringify(keys),
  );
  return new Set(rows.map(({ key }) => String(key)));
}

/**
 * Pages to read: those that are waiting, first found first, then those to be read again; only of feeds that are
 * watched.
 */
export function pagesDue(db: Database, now: string): WatchedPage[] {
  return db
    .all(
      `SELECT * FROM pages WHERE next_at <= ? AND ${WATCHED} ORDER BY state = 'waiting' DESC, next_at, number`,
      now,
    )
    .map(pageOf);
}

/** The page with a key. */
export function pageByKey(db: Database, key: string): WatchedPage | null {
  const row = db.get(
    'SELECT p.* FROM pages AS k JOIN pages AS p ON p.number = coalesce(k.same_as, k.number) WHERE k.key = ?',
    key,
  );
  return row ? pageOf(row) : null;
}

/** The pages that were read and have the same words. */
export function pagesSaying(db: Database, words: string): WatchedPage[] {
  return db.all(`SELECT * FROM pages WHERE words = ? AND state = 'read' ORDER BY number`, words).map(pageOf);
}

/** Schedules reading a page again. */
export function lookAgain(db: Database, { number }: WatchedPage, at: string): void {
  db.run('UPDATE pages SET next_at = ? WHERE number = ?', at, number);
}

/** When the next page is due; null if none is. */
export function nextPageAt(db: Database): string | null {
  return (db.get(`SELECT min(next_at) AS next FROM pages WHERE ${WATCHED}`)?.next ?? null) as string | null;
}

/** The response for a page, and when to read it again; null: never. */
export type PageRead = {
  readonly article: string;
  readonly uri: string;
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** A hash of its title and text. */
  readonly words: string;
  readonly nextAt: string | null;
};

export function pageRead(
  db: Database,
  { number, looks, state }: WatchedPage,
  now: string,
  read: PageRead,
): void {
  const { article, uri, etag, lastModified, words, nextAt } = read;
  db.run(
    `UPDATE pages SET state = 'read', article = ?, uri = ?, etag = ?, last_modified = ?, words = ?, looks = ?, failures = 0, error = NULL,
      read_at = ?, next_at = ? WHERE number = ?`,
    ...[article, uri, etag, lastModified, words, state === 'read' ? looks + 1 : looks, now, nextAt, number],
  );
}

/** Stores that a page has not changed (304, or the same words), with the validators for the next request. */
export function pageUnchanged(
  db: Database,
  { number }: WatchedPage,
  { etag, lastModified, nextAt }: Pick<PageRead, 'etag' | 'lastModified' | 'nextAt'>,
): void {
  db.run(
    `UPDATE pages SET looks = looks + 1, failures = 0, error = NULL, etag = ?, last_modified = ?, next_at = ? WHERE number = ?`,
    ...[etag, lastModified, nextAt, number],
  );
}

/** Stores that a page leads to one that is already known. */
export function pageSame(db: Database, { number }: WatchedPage, other: number): void {
  db.run(
    `UPDATE pages SET state = 'same', same_as = ?, next_at = NULL, error = NULL WHERE number = ?`,
    other,
    number,
  );
}

/** Stores another key of a page, so that it is not fetched under that key as well. */
export function addPageKey(
  db: Database,
  { number }: WatchedPage,
  key: string,
  address: string,
  now: string,
): void {
  db.run(
    `INSERT INTO pages (key, address, state, same_as, found_at) VALUES (?, ?, 'same', ?, ?) ON CONFLICT DO NOTHING`,
    ...[key, address, number, now],
  );
}

export function pageFailed(
  db: Database,
  { number }: WatchedPage,
  {
    error,
    nextAt,
    gone = false,
  }: { readonly error: string; readonly nextAt: string | null; readonly gone?: boolean },
): void {
  db.run(
    `UPDATE pages SET failures = failures + 1, error = ?, next_at = ?,
      state = CASE WHEN ? THEN 'gone' WHEN ? IS NULL AND article IS NULL THEN 'failed' ELSE state END WHERE number = ?`,
    ...[error, nextAt, gone ? 1 : 0, nextAt, number],
  );
}

function pageOf(row: Row): WatchedPage {
  const text = (name: string) => (row[name] ?? null) as string | null;
  return {
    number: Number(row.number),
    key: String(row.key),
    address: String(row.address),
    state: text('state') as WatchedPage['state'],
    article: text('article'),
    uri: text('uri'),
    etag: text('etag'),
    lastModified: text('last_modified'),
    words: text('words'),
    looks: Number(row.looks),
    failures: Number(row.failures),
    foundAt: String(row.found_at),
    readAt: text('read_at'),
  };
}
