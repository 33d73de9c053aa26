import {
  type AlertAsked,
  type AlertDelivery,
  type AlertEvent,
  type AlertView,
  hashId,
} from '../../data/index.ts';
import type { Database, Row } from '../schema/database.ts';

/** An alert as stored in the record; `seen` is the number of the last article it was matched against. */
export type StoredAlert = {
  readonly number: number;
  readonly id: string;
  readonly name: string;
  readonly asked: AlertAsked;
  readonly deliver: AlertDelivery | null;
  readonly seen: number;
};

/** Adds an alert about what is added from now on; the same alert again is not added twice. Returns its id. */
export function addAlert(
  db: Database,
  name: string,
  asked: AlertAsked,
  deliver: AlertDelivery | null,
  now: string,
): string {
  const id = hashId('al', [name, asked, deliver]);
  db.run(
    `INSERT INTO alerts (id, name, asked, deliver, seen, added_at)
      VALUES (?, ?, ?, ?, (SELECT coalesce(max(number), 0) FROM articles), ?) ON CONFLICT DO NOTHING`,
    ...[id, name, JSON.stringify(asked), deliver && JSON.stringify(deliver), now],
  );
  return id;
}

/** Returns false if there is no alert with this id. */
export function removeAlert(db: Database, id: string): boolean {
  return db.atomically(() => {
    const known = db.get('SELECT number FROM alerts WHERE id = ?', id);
    if (known) db.run('DELETE FROM alerts WHERE number = ?', known.number!);
    return known !== undefined;
  });
}

export function alerts(db: Database): StoredAlert[] {
  return db.all('SELECT * FROM alerts ORDER BY number').map(alertOf);
}

/** Alerts with the state of their events; `address` is left to the caller. */
export function alertViews(db: Database): Omit<AlertView, 'address'>[] {
  return db
    .all(
      `SELECT a.*, count(e.number) AS events, count(e.next_at) AS undelivered, max(e.error) AS error
        FROM alerts AS a LEFT JOIN events AS e ON e.alert = a.number GROUP BY a.number ORDER BY a.number`,
    )
    .map((row) => {
      const { id, name, asked, deliver } = alertOf(row);
      return {
        ...{ id, name, asked },
        deliversTo: deliver === null ? 'feed' : 'webhook' in deliver ? 'webhook' : 'command',
        addedAt: String(row.added_at),
        events: Number(row.events),
        undelivered: Number(row.undelivered),
        error: (row.error ?? null) as string | null,
      };
    });
}

/** An event that has no id yet; `key` identifies it among the events of its alert. */
export type FoundEvent = { readonly key: string; readonly event: Omit<AlertEvent, 'id' | 'madeAt'> };

/**
 * Stores what an alert found in the articles up to `seen`, each event once; all of it or nothing. Returns the number of
 * new events.
 */
export function keepEvents(
  db: Database,
  alert: StoredAlert,
  found: readonly FoundEvent[],
  seen: number,
  now: string,
): number {
  return db.atomically(() => {
    let added = 0;
    for (const { key, event } of found) {
      if (db.get('SELECT 1 FROM events WHERE alert = ? AND key = ?', alert.number, key)) continue;
      const id = hashId('ev', [alert.id, key]);
      db.run(
        'INSERT INTO events (id, alert, key, value, made_at, next_at) VALUES (?, ?, ?, ?, ?, ?)',
        ...[
          id,
          alert.number,
          key,
          JSON.stringify({ id, ...event, madeAt: now }),
          now,
          alert.deliver ? now : null,
        ],
      );
      added += 1;
    }
    db.run('UPDATE alerts SET seen = max(seen, ?) WHERE number = ?', seen, alert.number);
    return added;
  });
}

/** The events of an alert, or of all alerts, newest first. */
export function events(db: Database, id: string | null, limit: number, from = 0): AlertEvent[] {
  return db
    .all(
      `SELECT e.value FROM events AS e JOIN alerts AS a ON a.number = e.alert WHERE a.id = ? OR ? IS NULL
        ORDER BY e.number DESC LIMIT ? OFFSET ?`,
      ...[id, id, limit, from],
    )
    .map(({ value }) => JSON.parse(String(value)));
}

/** An event that is due to be sent. */
export type DueEvent = {
  readonly number: number;
  readonly tries: number;
  readonly alert: string;
  readonly deliver: AlertDelivery;
  readonly event: AlertEvent;
};

export function dueEvents(db: Database, now: string): DueEvent[] {
  return db
    .all(
      `SELECT e.number, e.tries, e.value, a.name, a.deliver FROM events AS e JOIN alerts AS a ON a.number = e.alert
        WHERE e.next_at <= ? AND a.deliver IS NOT NULL ORDER BY e.number`,
      now,
    )
    .map((row) => ({
      number: Number(row.number),
      tries: Number(row.tries),
      alert: String(row.name),
      deliver: JSON.parse(String(row.deliver)),
      event: JSON.parse(String(row.value)),
    }));
}

export function eventDelivered(db: Database, number: number, now: string): void {
  db.run('UPDATE events SET delivered_at = ?, error = NULL, next_at = NULL WHERE number = ?', now, number);
}

export function eventFailed(db: Database, number: number, error: string, nextAt: string | null): void {
  db.run(
    'UPDATE events SET tries = tries + 1, error = ?, next_at = ? WHERE number = ?',
    error,
    nextAt,
    number,
  );
}

/** When the next event is to be sent; null if there is none. */
export function nextEventAt(db: Database): string | null {
  return (db.get('SELECT min(next_at) AS next FROM events')?.next ?? null) as string | null;
}

function alertOf(row: Row): StoredAlert {
  return {
    number: Number(row.number),
    id: String(row.id),
    name: String(row.name),
    asked: JSON.parse(String(row.asked)),
    deliver: row.deliver === null ? null : JSON.parse(String(row.deliver)),
    seen: Number(row.seen),
  };
}
