import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { citeStatement } from '../../app/queries/citeStatement.ts';
import { drawPages } from '../../app/queries/drawPages.ts';
import { makeExplainer } from '../../app/queries/explainStatement.ts';
import { getArticle } from '../../app/queries/getArticle.ts';
import { getFrontPage } from '../../app/queries/getFrontPage.ts';
import { getPersonProfile } from '../../app/queries/getPersonProfile.ts';
import { getStatement } from '../../app/queries/getStatement.ts';
import { listAlerts, listEvents } from '../../app/queries/listAlerts.ts';
import { listArticles, listPublishers } from '../../app/queries/listArticles.ts';
import { listCorrections } from '../../app/queries/listCorrections.ts';
import { listDuplicates } from '../../app/queries/listDuplicates.ts';
import { listFeeds } from '../../app/queries/listFeeds.ts';
import { listPeople } from '../../app/queries/listPeople.ts';
import { listPositionChangesSoon } from '../../app/queries/listPositionChanges.ts';
import { perVersion } from '../../app/queries/perVersion.ts';
import { compareOutlets, searchWithFacets } from '../../app/queries/searchStatements.ts';
import { suggest } from '../../app/queries/suggest.ts';
import { verifyStatement } from '../../app/queries/verifyStatement.ts';
import type { Serving } from '../../app/serving.ts';
import type { Correction } from '../../data/index.ts';
import { articlesAskedSchema, changesAskedSchema, peopleAskedSchema } from '../api/schemas.ts';
import { searchOf } from '../api/searchOf.ts';
import { baseOf } from '../http/baseOf.ts';
import { notFound } from '../http/httpError.ts';
import { validated, validatedQuery } from '../http/validated.ts';
import { alertPage } from './alertPage.ts';
import { articlePage } from './articlePage.ts';
import { articlesPage } from './articlesPage.ts';
import { changesPage } from './changesPage.ts';
import { citePage } from './citePage.ts';
import { copiesPage } from './copiesPage.ts';
import { frontPage } from './frontPage.ts';
import type { Html } from './layout.ts';
import { outletsPage } from './outletsPage.ts';
import { peoplePage } from './peoplePage.ts';
import { personPage } from './personPage.ts';
import { problemPage } from './problemPage.ts';
import { reloadOf } from './reload.ts';
import { orderOf, searchAsked } from './searchAsked.ts';
import { searchPage } from './searchPage.ts';
import { statementPage } from './statementPage.ts';
import { watchPage } from './watchPage.ts';
import { whyPage } from './whyPage.ts';

/** A request for a page: the id in its path, its query, and the address of the server as the reader knows it. */
type Asked = {
  readonly id: string;
  readonly query: Readonly<Record<string, string>>;
  readonly base: string;
};

function askedIn({ req }: Context): Asked {
  return { id: req.param('id') ?? '', query: req.query(), base: baseOf(req.raw) };
}

/** Adds the pages, each with a twin that ends in `.json` and has the same content. */
export function addPages(app: OpenAPIHono, serving: Serving): void {
  app.get('/suggestions.json', (context) => context.json(suggest(serving, context.req.query('words') ?? '')));

  /** A page; a null answer gives 404. */
  function page<Answer extends object>(
    path: string,
    answer: (asked: Asked) => Answer | null | Promise<Answer | null>,
    view: (answer: Answer, asked: Asked) => Html,
  ): void {
    app.get(twinOf(path), async (context) => {
      const asked = askedIn(context);
      const found = await answer({ ...asked, id: asked.id.replace(/\.json$/, '') });
      return found === null
        ? context.json(notFound('the record has nothing at this address'), 404)
        : context.json(found);
    });
    app.get(path, async (context) => {
      const asked = askedIn(context);
      const found = await answer(asked);
      if (found === null)
        return context.html(problemPage(notFound('The record has nothing at this address.')), 404);
      return context.html(view(found, asked));
    });
  }

  const { record } = serving;
  const explain = makeExplainer(serving);
  const firstDuplicates = perVersion(record, () => listDuplicates(serving, { limit: PAGE }));
  const firstPeople = perVersion(record, () =>
    listPeople(serving, { order: 'statements', limit: MOST_PEOPLE }),
  );
  const firstPublishers = perVersion(record, () => listPublishers(serving));
  page(
    '/',
    () => getFrontPage(serving),
    (found, { query }) => frontPage(found, reloadOf(query)),
  );
  page(
    '/search',
    async ({ query }) => {
      const asked = searchAsked(query);
      return searchWithFacets(serving, { ...searchOf(asked), order: orderOf(asked) });
    },
    (found, { query }) => searchPage(searchAsked(query), found),
  );
  page(
    '/outlets',
    ({ query }) => compareOutlets(serving, searchOf(searchAsked(query))),
    (found, { query }) => outletsPage(searchAsked(query), found),
  );
  page(
    '/changes',
    async ({ query }) =>
      (await listPositionChangesSoon(serving, changesAsked(query))) ?? { changes: null, next: null },
    ({ changes, next }, { query }) =>
      changesPage(changes, next && moreOf('/changes', query, next), reloadOf(query)),
  );
  page(
    '/copies',
    ({ query: { cursor } }) =>
      cursor ? listDuplicates(serving, { cursor, limit: PAGE }) : firstDuplicates(),
    ({ copies, next }, { query }) => copiesPage(copies, next && moreOf('/copies', query, next)),
  );
  page(
    '/people',
    ({ query }) => {
      const asked = peopleAsked(query);
      const isFirst = asked.order === 'statements' && !asked.name && !asked.cursor && !asked.limit;
      return isFirst ? firstPeople() : listPeople(serving, { limit: MOST_PEOPLE, ...asked });
    },
    (found, { query }) =>
      peoplePage(found, peopleAsked(query), found.next && moreOf('/people', query, found.next)),
  );
  page(
    '/alerts/:id',
    ({ id, query: { cursor } }) => {
      const alert = listAlerts(serving).alerts.find((one) => one.id === id);
      const found = listEvents(serving, id, { cursor, limit: PAGE });
      return alert && found ? { alert, ...found } : null;
    },
    ({ alert, ...found }, { query }) =>
      alertPage(alert, found, found.next && moreOf(alert.address, query, found.next)),
  );
  page(
    '/watch',
    ({ query: { cursor } }) => listFeeds(serving, { cursor, limit: MOST_FEEDS }),
    ({ feeds, next }, { query }) => watchPage(feeds, next && moreOf('/watch', query, next)),
  );
  page(
    '/statements/:id',
    async ({ id }) => {
      const found = await getStatement(serving, id);
      const corrections = serving.writing && correctionsShown(serving, id);
      return found && { ...found, verified: await verifyStatement(serving, id), corrections };
    },
    ({ verified, corrections, ...found }) => {
      const pages = verified ? drawPages(serving, found.statement.article.id, verified) : [];
      return statementPage(found, verified, corrections, pages);
    },
  );
  page('/statements/:id/why', ({ id }) => explain(id), whyPage);
  page('/statements/:id/cite', ({ id, base }) => citeStatement(serving, id, { base }), citePage);
  page(
    '/articles',
    ({ query }) => {
      const asked = articlesAsked(query);
      return { ...listArticles(serving, asked), publishers: firstPublishers().publishers };
    },
    (found, { query }) =>
      articlesPage(found, articlesAsked(query), found.next && moreOf('/articles', query, found.next)),
  );
  page(
    '/articles/:id',
    ({ id }) => getArticle(serving, id),
    (found) => articlePage(found, { corrects: serving.writing !== null }),
  );
  page(
    '/people/:id',
    ({ id, query }) => getPersonProfile(serving, id, changesAsked(query.least ? { least: query.least } : {})),
    (found, { query }) => personPage(found, reloadOf(query), { corrects: serving.writing !== null }),
  );
}

/** The number of changes, duplicates, people or feeds on a page. */
const PAGE = 50;
const MOST_PEOPLE = 100;
const MOST_FEEDS = 200;

/** The corrections of a statement in order, including those that were undone. */
function correctionsShown(serving: Serving, statement: string): Correction[] {
  const found = listCorrections(serving, { statement })?.corrections ?? [];
  return found.filter(({ what }) => what !== 'undo');
}

/** The filters of a list of articles in a query; empty fields are ignored. @throws OnrecordError `usage` */
function articlesAsked(query: Asked['query']) {
  return validatedQuery(articlesAskedSchema, query);
}

/** The filters of a list of position changes in a query. @throws OnrecordError `usage` */
function changesAsked(query: Asked['query']) {
  const { limit = PAGE, ...asked } = validated(changesAskedSchema, query);
  return { ...asked, limit };
}

/** The address of the next page. */
function moreOf(path: string, query: Asked['query'], cursor: string): string {
  return `${path}?${new URLSearchParams({ ...query, cursor })}`;
}

/**
 * The filters of a list of people in a query: by default, without a name, those who speak.
 * @throws OnrecordError `usage`
 */
function peopleAsked(query: Asked['query']) {
  const asked = validatedQuery(peopleAskedSchema, query);
  return { ...asked, order: asked.order ?? (asked.name ? 'name' : 'statements') } as const;
}

/** The path of a page's JSON. */
function twinOf(path: string): string {
  if (path === '/') return '/index.json';
  return path.endsWith(':id') ? path.replace(':id', ':id{[^/]+\\.json}') : `${path}.json`;
}
