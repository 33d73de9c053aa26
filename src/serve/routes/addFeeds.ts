import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { addressOf } from '../../app/queries/addresses.ts';
import { getPerson } from '../../app/queries/getPerson.ts';
import { listAlerts, listEvents } from '../../app/queries/listAlerts.ts';
import { listPositionChangesSoon } from '../../app/queries/listPositionChanges.ts';
import { searchStatements } from '../../app/queries/searchStatements.ts';
import type { Serving } from '../../app/serving.ts';
import { searchOf } from '../api/searchOf.ts';
import { type AtomFeed, atomFeed } from '../feeds/atomFeed.ts';
import { changeEntry, eventEntry, statementEntry, versionEntry } from '../feeds/entries.ts';
import { notFound } from '../http/httpError.ts';
import { searchAsked } from '../pages/searchAsked.ts';

const MOST = 50;

/** Adds an Atom feed for each search, person, article and alert, and for position changes: the page's address with `.atom`. */
export function addFeeds(app: OpenAPIHono, serving: Serving): void {
  const { record } = serving;
  const feed = (
    path: string,
    of: (id: string, query: Record<string, string>) => Promise<Omit<AtomFeed, 'self'> | null>,
  ) =>
    app.get(path, async (context) => {
      const id = (context.req.param('id') ?? '').replace(/\.atom$/, '');
      const found = await of(id, context.req.query());
      if (!found) return context.json(notFound('the record has nothing at this address'), 404);
      return atom(context, found);
    });

  feed('/search.atom', async (_, query) => {
    const { cursor: _cursor, ...asked } = searchAsked(query);
    const { statements } = await searchStatements(serving, {
      ...searchOf(asked),
      order: 'newest',
      limit: MOST,
    });
    const page = `/search?${new URLSearchParams(query)}`;
    const words = Object.values(query).filter(Boolean).join(', ');
    return {
      title: words ? `Search: ${words}` : 'New statements',
      page,
      entries: statements.map(statementEntry),
    };
  });
  feed('/changes.atom', async () => {
    const found = await listPositionChangesSoon(serving, { limit: MOST });
    return { title: 'Position changes', page: '/changes', entries: (found?.changes ?? []).map(changeEntry) };
  });
  feed('/people/:id{[^/]+\\.atom}', async (id) => {
    const person = getPerson(serving, id);
    if (!person) return null;
    const { statements } = await searchStatements(serving, { person: id, order: 'newest', limit: MOST });
    return { title: person.name, page: person.address, entries: statements.map(statementEntry) };
  });
  feed('/articles/:id{[^/]+\\.atom}', async (id) => {
    const versions = record.versionsOf(id);
    const newest = versions.at(-1);
    if (!newest) return null;
    const entries = versions.map(({ article, fetchedAt }, i) =>
      versionEntry(
        { article, fetchedAt, address: addressOf.article(article.id) },
        versions[i - 1]?.article ?? null,
      ),
    );
    return {
      title: newest.article.title ?? newest.article.uri,
      page: addressOf.article(id),
      entries: entries.toReversed(),
    };
  });
  feed('/alerts/:id{[^/]+\\.atom}', async (id) => {
    const alert = listAlerts(serving).alerts.find((one) => one.id === id);
    const found = listEvents(serving, id, { limit: MOST });
    return alert && found
      ? { title: alert.name, page: alert.address, entries: found.events.map(eventEntry) }
      : null;
  });
}

function atom(context: Context, found: Omit<AtomFeed, 'self'>): Response {
  const { pathname, search, origin } = new URL(context.req.url);
  const text = atomFeed({ ...found, self: pathname + search }, origin);
  return context.body(text, 200, { 'content-type': 'application/atom+xml; charset=utf-8' });
}
