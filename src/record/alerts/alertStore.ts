import type { AlertAsked, AlertDelivery, AlertEvent, AlertView } from '../../data/index.ts';
import type { Database } from '../schema/database.ts';
import { guarded } from '../schema/sqliteErrors.ts';
import * as stored from './alerts.ts';
import { lastArticleBefore, type NewArticle, newArticles, newEdits } from './newArticles.ts';
import { type NewsSince, newsSince, statementsSince } from './newsSince.ts';

/** Storage of alerts. Times are ISO 8601 in UTC. */
export type AlertStore = {
  addAlert(name: string, asked: AlertAsked, deliver: AlertDelivery | null, now: string): string;
  removeAlert(id: string): boolean;
  alerts(): stored.StoredAlert[];
  alertViews(): Omit<AlertView, 'address'>[];
  keepEvents(
    alert: stored.StoredAlert,
    found: readonly stored.FoundEvent[],
    seen: number,
    now: string,
  ): number;
  /** The events of the alert with this id, or of all alerts, newest first. */
  events(id: string | null, limit: number, from?: number): AlertEvent[];
  dueEvents(now: string): stored.DueEvent[];
  eventDelivered(number: number, now: string): void;
  eventFailed(number: number, error: string, nextAt: string | null): void;
  nextEventAt(): string | null;
  newArticles(after: number): NewArticle[];
  /** Articles added after `after` that are new versions, newest first, each with the version before it. */
  newEdits(after: number, most: number): { readonly id: string; readonly earlier: string }[];
  lastArticleBefore(time: string): number;
  newsSince(after: number, options: { readonly most: number; readonly unsureBelow: number }): NewsSince;
  /** Those of the given statements whose articles were added after `after`. */
  statementsSince(after: number, ids: readonly string[]): Set<string>;
};

/** The storage of alerts in a record. */
export function alertStore(db: Database, path: string): AlertStore {
  const on =
    <Given extends unknown[], Result>(work: (db: Database, ...given: Given) => Result) =>
    (...given: Given): Result =>
      guarded(path, () => work(db, ...given));
  return {
    addAlert: on(stored.addAlert),
    removeAlert: on(stored.removeAlert),
    alerts: on(stored.alerts),
    alertViews: on(stored.alertViews),
    keepEvents: on(stored.keepEvents),
    events: on(stored.events),
    dueEvents: on(stored.dueEvents),
    eventDelivered: on(stored.eventDelivered),
    eventFailed: on(stored.eventFailed),
    nextEventAt: on(stored.nextEventAt),
    newArticles: on(newArticles),
    newEdits: on(newEdits),
    lastArticleBefore: on(lastArticleBefore),
    newsSince: on(newsSince),
    statementsSince: on(statementsSince),
  };
}
