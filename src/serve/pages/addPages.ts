import type { OpenAPIHono } from '@hono/zod-openapi';
import { soon } from '../../app/background/index.ts';
import { articleAnswer } from '../../app/queries/articleAnswer.ts';
import { changesAnswer } from '../../app/queries/changesAnswer.ts';
import { frontAnswer } from '../../app/queries/frontAnswer.ts';
import { MOST_PEOPLE, peopleAnswer } from '../../app/queries/peopleAnswer.ts';
import { personView } from '../../app/queries/personView.ts';
import { perVersion } from '../../app/queries/perVersion.ts';
import { searchStatements } from '../../app/queries/searchStatements.ts';
import { statementAnswer } from '../../app/queries/statementAnswer.ts';
import { foundOf } from '../../app/queries/statementView.ts';
import { suggestionsAnswer } from '../../app/queries/suggestionsAnswer.ts';
import { verifyAnswer } from '../../app/queries/verifyAnswer.ts';
import { whyAnswer } from '../../app/queries/whyAnswer.ts';
import type { Serving } from '../../app/serving.ts';
import type { Query } from '../../record/index.ts';
import type { SearchAsked } from '../api/schemas.ts';
import { searchOf } from '../api/searchOf.ts';
import { notFound } from '../http/httpError.ts';
import { correctionsOf } from '../routes/correctionForm.ts';
import { articlePage } from './articlePage.ts';
import { changesPage } from './changesPage.ts';
import { copiesPage } from './copiesPage.ts';
import { frontPage } from './frontPage.ts';
import type { Html } from './layout.ts';
import { outletsPage } from './outletsPage.ts';
import { peoplePage } from './peoplePage.ts';
import { personPage } from './personPage.ts';
import { problemPage } from './problemPage.ts';
import { orderOf, searchAsked } from './searchAsked.ts';
import { searchPage } from './searchPage.ts';
import { statementPage } from './statementPage.ts';
import { whyPage } from './whyPage.ts';

/** What a page is asked with. */
type Asked = { readonly id: string; readonly query: Readonly<Record<string, string>> };

/** Adds the pages, each with a twin that ends in `.json` and says the same. */
export function addPages(app: OpenAPIHono, serving: Serving): void {
  app.get('/suggestions.json', (context) =>
    context.json(suggestionsAnswer(serving, context.req.query('words') ?? '')),
  );

  /** A page whose answer is null is not there. */
  function page<Answer extends object>(
    path: string,
    answer: (asked: Asked) => Answer | null | Promise<Answer | null>,
    view: (answer: Answer, asked: Asked) => Html,
  ): void {
    app.get(twinOf(path), async (context) => {
      const id = (context.req.param('id') ?? '').replace(/\.json$/, '');
      const found = await answer({ id, query: context.req.query() });
      return found === null ? context.json(notFound('there is no such thing'), 404) : context.json(found);
    });
    app.get(path, async (context) => {
      const asked = { id: context.req.param('id') ?? '', query: context.req.query() };
      const found = await answer(asked);
      if (found === null)
        return context.html(problemPage(notFound('There is no such thing in the record.')), 404);
      return context.html(view(found, asked));
    });
  }

  const { record } = serving;
  page('/', () => frontAnswer(serving), frontPage);
  page(
    '/search',
    async ({ query }) => {
      const asked = searchAsked(query);
      return {
        ...(await searchStatements(serving, { ...searchOf(asked), order: orderOf(asked) })),
        facets: asked.about ? null : record.facets(facetsOf(asked)),
        // Whoever writes a name among the words looks for what that person said, not for who names them.
        people: asked.words?.trim() ? [...record.people(asked.words).take(NAMED)] : [],
      };
    },
    (found, { query }) => searchPage(searchAsked(query), found),
  );
  page(
    '/outlets',
    ({ query }) => record.outlets(facetsOf(searchAsked(query))),
    (found, { query }) => outletsPage(searchAsked(query), found),
  );
  page(
    '/changes',
    async () => {
      const found = await soon((await serving.background()).changes());
      return { changes: found && (await changesAnswer(serving, found.surest)) };
    },
    (found) => changesPage(found.changes),
  );
  page(
    '/copies',
    perVersion(record, () => ({
      copies: Array.from(record.duplicateGroups().take(COPIES), ({ statements }) =>
        foundOf(serving, statements),
      ),
    })),
    ({ copies }) => copiesPage(copies),
  );
  page(
    '/people',
    ({ query }) => peopleAnswer(serving, query.name, query.from, peopleAsked(query.limit)),
    ({ people, next }, { query }) => peoplePage(people, query.name ?? '', next),
  );
  page(
    '/statements/:id',
    async ({ id }) => {
      const found = await statementAnswer(serving, id);
      const corrections = serving.writing && correctionsOf(record, id);
      return found && { ...found, verified: verifyAnswer(serving, id), corrections };
    },
    ({ verified, corrections, ...found }) => statementPage(found, verified, corrections),
  );
  page('/statements/:id/why', ({ id }) => whyAnswer(serving, id), whyPage);
  page(
    '/articles/:id',
    ({ id }) => articleAnswer(serving, id),
    (found) => articlePage(found, { corrects: serving.writing !== null }),
  );
  page('/people/:id', ({ id }) => personView(serving, id), personPage);
}

const COPIES = 50;
const NAMED = 5;

/** How many people a list was asked to have at most. */
function peopleAsked(limit = ''): number {
  const asked = Math.trunc(Number(limit));
  return asked >= 1 ? Math.min(asked, MOST_PEOPLE) : MOST_PEOPLE;
}

/** The path of a page's JSON. */
function twinOf(path: string): string {
  if (path === '/') return '/index.json';
  return path.endsWith(':id') ? path.replace(':id', ':id{[^/]+\\.json}') : `${path}.json`;
}

/** What is counted: a search without its page, order and meaning. */
function facetsOf(asked: SearchAsked): Query {
  const { about: _, cursor: __, limit: ___, order: ____, ...query } = searchOf(asked);
  return query;
}
