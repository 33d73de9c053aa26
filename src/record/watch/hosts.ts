import type { Database } from '../schema/database.ts';

/**
 * Reserves the next turn at a host, `pause` milliseconds after the one before, whichever program took that. Returns its
 * time in milliseconds since 1970.
 */
export function takeTurn(db: Database, host: string, pause: number, now: number): number {
  return db.atomically(() => {
    const row = db.get('SELECT asked_at FROM hosts WHERE host = ?', host);
    const before = row?.asked_at ? Date.parse(String(row.asked_at)) : Number.NEGATIVE_INFINITY;
    // A clock that was set back must not stop everything.
    const turn = before > now + 100 * pause ? now : Math.max(now, before + pause);
    db.run(
      'INSERT INTO hosts (host, asked_at) VALUES (?, ?) ON CONFLICT (host) DO UPDATE SET asked_at = excluded.asked_at',
      ...[host, new Date(turn).toISOString()],
    );
    return turn;
  });
}

/** Stores until when a host must not be requested (`Retry-After`). */
export function closeHost(db: Database, host: string, until: string): void {
  db.run(
    'INSERT INTO hosts (host, closed_until) VALUES (?, ?) ON CONFLICT (host) DO UPDATE SET closed_until = excluded.closed_until',
    ...[host, until],
  );
}

/** The time until which a host must not be requested; null if it may be. */
export function hostClosedUntil(db: Database, host: string): string | null {
  return (db.get('SELECT closed_until FROM hosts WHERE host = ?', host)?.closed_until ?? null) as
    | string
    | null;
}

/** The text of a server's robots.txt, read at `readAt`. */
export type StoredRobots = { readonly rules: string; readonly readAt: string };

export function robots(db: Database, origin: string): StoredRobots | null {
  const row = db.get('SELECT rules, read_at FROM robots WHERE origin = ?', origin);
  return row ? { rules: String(row.rules), readAt: String(row.read_at) } : null;
}

export function saveRobots(db: Database, origin: string, { rules, readAt }: StoredRobots): void {
  db.run(
    'INSERT INTO robots (origin, rules, read_at) VALUES (?, ?, ?) ON CONFLICT (origin) DO UPDATE SET rules = excluded.rules, read_at = excluded.read_at',
    ...[origin, rules, readAt],
  );
}
