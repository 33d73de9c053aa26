import type { AlertsPage, EventsPage } from '../../data/index.ts';
import type { Serving } from '../serving.ts';
import { cursorAt, offsetOf, pageOf } from './paging.ts';

type Paged = { readonly cursor?: string | undefined; readonly limit?: number | undefined };

/** The alerts of a record, in the order in which they were added. */
export function listAlerts({ record }: Pick<Serving, 'record'>, { cursor, limit }: Paged = {}): AlertsPage {
  const views = record.alerts.alertViews().map((one) => ({ ...one, address: `/alerts/${one.id}` }));
  const { part, next, total } = pageOf(views, cursor, limit);
  return { alerts: part, next, total };
}

/** The events of an alert, newest first; null if there is no alert with this id. */
export function listEvents(
  { record }: Pick<Serving, 'record'>,
  id: string,
  { cursor, limit = 50 }: Paged = {},
): EventsPage | null {
  const alert = record.alerts.alertViews().find((one) => one.id === id);
  if (!alert) return null;
  const from = offsetOf(cursor);
  const found = record.alerts.events(id, limit + 1, from);
  return {
    events: found.slice(0, limit),
    next: found.length > limit ? cursorAt(from + limit) : null,
    total: alert.events,
  };
}
