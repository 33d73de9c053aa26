import type { FeedKind, FeedView, WatchedFeed } from '../../data/index.ts';
import type { Database, Row } from '../schema/database.ts';

/** Adds something to watch; returns false if it is already watched. A feed that had ended is watched again. */
export function addFeed(
  db: Database,
  address: string,
  now: string,
  {
    listedIn = null,
    partOf = null,
  }: { readonly listedIn?: string | null; readonly partOf?: number | null } = {},
): boolean {
  const known = db.get('SELECT state, listed_in FROM feeds WHERE address = ?', address);
  if (known?.state === 'active') return false;
  db.run(
    `INSERT INTO feeds (address, listed_in, part_of, state, next_at, added_at) VALUES (?, ?, ?, 'active', ?, ?)
      ON CONFLICT (address) DO UPDATE SET state = 'active', failures = 0, error = NULL, next_at = excluded.next_at`,
    ...[address, listedIn, partOf, now, now],
  );
  return true;
}

/**
 * Stops watching an address; pages that only it lists and that were not read are deleted. Returns false if it is not
 * watched.
 */
export function removeFeed(db: Database, address: string): boolean {
  return db.atomically(() => {
    const known = db.get('SELECT number FROM feeds WHERE address = ?', address);
    if (!known) return false;
    db.run('DELETE FROM feeds WHERE number = ?', known.number!);
    db.run(
      `DELETE FROM pages WHERE state IN ('waiting', 'left') AND NOT EXISTS (SELECT 1 FROM listings WHERE page = pages.number)`,
    );
    return true;
  });
}

/** Everything that is watched, in the order in which it was added. */
export function feeds(db: Database): WatchedFeed[] {
  return db.all('SELECT * FROM feeds ORDER BY number').map(feedOf);
}

/** The result of reading a feed. */
export type FeedRead = {
  readonly kind: FeedKind;
  readonly title: string | null;
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** A problem with it, although it was read. */
  readonly error: string | null;
  readonly nextAt: string;
};

export function feedRead(db: Database, number: number, now: string, read: FeedRead): void {
  const { kind, title, etag, lastModified, error, nextAt } = read;
  db.run(
    `UPDATE feeds SET kind = ?, title = ?, etag = ?, last_modified = ?, error = ?, failures = 0, tried_at = ?, succeeded_at = ?, next_at = ?
      WHERE number = ?`,
    ...[kind, title, etag, lastModified, error, now, now, nextAt, number],
  );
}

/** Stores that a feed has nothing new (304). */
export function feedUnchanged(db: Database, number: number, now: string, nextAt: string): void {
  db.run(
    'UPDATE feeds SET failures = 0, error = NULL, tried_at = ?, succeeded_at = ?, next_at = ? WHERE number = ?',
    ...[now, now, nextAt, number],
  );
}

/** Postpones reading a feed, without an error. */
export function postponeFeed(db: Database, number: number, nextAt: string): void {
  db.run('UPDATE feeds SET next_at = ? WHERE number = ?', nextAt, number);
}

export function feedFailed(
  db: Database,
  number: number,
  now: string,
  {
    error,
    nextAt,
    gone = false,
  }: { readonly error: string; readonly nextAt: string; readonly gone?: boolean },
): void {
  db.run(
    'UPDATE feeds SET failures = failures + 1, error = ?, tried_at = ?, next_at = ?, state = ? WHERE number = ?',
    ...[error, now, nextAt, gone ? 'gone' : 'active', number],
  );
}

/** The number of days for which articles a day are counted. */
const DAYS = 7;

/** Everything that is watched, with its results; the parts of a sitemap index are listed separately. */
export function feedViews(db: Database, now: Date): FeedView[] {
  const since = new Date(now.getTime() - DAYS * 86_400_000).toISOString();
  return db
    .all(
      `SELECT f.*, c.articles, c.recent, c.waiting, c.failed FROM feeds AS f LEFT JOIN (
        SELECT l.feed, sum(p.state = 'read') AS articles, sum(p.state = 'read' AND p.found_at >= ?) AS recent,
          sum(p.state = 'waiting') AS waiting, sum(p.state = 'failed') AS failed
        FROM listings AS l JOIN pages AS p ON p.number = coalesce((SELECT same_as FROM pages WHERE number = l.page), l.page)
        GROUP BY l.feed
      ) AS c ON c.feed = f.number ORDER BY f.number`,
      since,
    )
    .map((row) => {
      const { address, kind, title, state, succeededAt, failures, error, nextAt } = feedOf(row);
      const age = Math.min(
        DAYS,
        Math.max(1, (now.getTime() - Date.parse(String(row.added_at))) / 86_400_000),
      );
      return {
        ...{ address, kind, title, state, succeededAt, failures, error },
        nextAt: state === 'active' ? nextAt : null,
        articles: Number(row.articles ?? 0),
        articlesADay: Math.round((10 * Number(row.recent ?? 0)) / age) / 10,
        waiting: Number(row.waiting ?? 0),
        failed: Number(row.failed ?? 0),
      };
    });
}

function feedOf(row: Row): WatchedFeed {
  const text = (name: string) => (row[name] ?? null) as string | null;
  return {
    number: Number(row.number),
    address: String(row.address),
    kind: text('kind') as FeedKind | null,
    title: text('title'),
    partOf: row.part_of === null ? null : Number(row.part_of),
    listedIn: text('listed_in'),
    state: text('state') as WatchedFeed['state'],
    etag: text('etag'),
    lastModified: text('last_modified'),
    failures: Number(row.failures),
    error: text('error'),
    triedAt: text('tried_at'),
    succeededAt: text('succeeded_at'),
    nextAt: String(row.next_at),
  };
}
