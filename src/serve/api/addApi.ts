import { type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Adding } from '../../app/actions/adding.ts';
import { citeStatement } from '../../app/queries/citeStatement.ts';
import { countOverTime } from '../../app/queries/countOverTime.ts';
import { getArticle } from '../../app/queries/getArticle.ts';
import { getDocument } from '../../app/queries/getDocument.ts';
import { getPerson } from '../../app/queries/getPerson.ts';
import { getReview } from '../../app/queries/getReview.ts';
import { getStatement } from '../../app/queries/getStatement.ts';
import { listAlerts, listEvents } from '../../app/queries/listAlerts.ts';
import { listArticles, listPublishers } from '../../app/queries/listArticles.ts';
import { listCorrections } from '../../app/queries/listCorrections.ts';
import { listDuplicates } from '../../app/queries/listDuplicates.ts';
import { listFeeds } from '../../app/queries/listFeeds.ts';
import { listPeople } from '../../app/queries/listPeople.ts';
import { listPositionChanges } from '../../app/queries/listPositionChanges.ts';
import { listPositions } from '../../app/queries/listPositions.ts';
import { listReplies } from '../../app/queries/listReplies.ts';
import { searchStatements } from '../../app/queries/searchStatements.ts';
import { listQuoted } from '../../app/queries/sources/listQuoted.ts';
import { verifyStatement } from '../../app/queries/verifyStatement.ts';
import type { Serving } from '../../app/serving.ts';
import {
  alertsPageSchema,
  articlesPageSchema,
  articleViewSchema,
  citationSchema,
  correctionsPageSchema,
  documentViewSchema,
  duplicatesPageSchema,
  eventsPageSchema,
  feedsPageSchema,
  peoplePageSchema,
  personViewSchema,
  positionChangesPageSchema,
  positionsPageSchema,
  publishersPageSchema,
  repliesPageSchema,
  reviewViewSchema,
  sourcesViewSchema,
  statementDetailsSchema,
  statementsPageSchema,
  timelineViewSchema,
  verificationSchema,
} from '../../data/index.ts';
import { addChecks } from './addChecks.ts';
import { addCoding } from './addCoding.ts';
import { addDocument } from './addDocument.ts';
import { addResource, type Resource } from './addResource.ts';
import { addWriting } from './addWriting.ts';
import { IDS } from './examples.ts';
import { otherMethod } from './otherMethod.ts';
import {
  articlesAskedSchema,
  baseSchema,
  changesAskedSchema,
  correctionsAskedSchema,
  pagedSchema,
  peopleAskedSchema,
  reviewAskedSchema,
  searchSchema,
  sourcesSchema,
  timelineSchema,
} from './schemas.ts';
import { searchOf } from './searchOf.ts';
import { sourcesOf } from './sourcesOf.ts';
import { timelineOf } from './timelineOf.ts';

const idOf = (thing: 'statement' | 'article' | 'person') =>
  z.object({ id: z.string().meta({ description: `the id of a ${thing}`, examples: [IDS[thing]] }) });
const STATEMENT = { tag: 'statements', params: idOf('statement') };
const PERSON = { tag: 'people', params: idOf('person') };

/** Default number of items on a page of a list. */
const PAGE = 50;

/** Changes to the record, and who may make them; null if nobody may. */
export type Changing = { readonly adding: Adding; readonly may: (request: Request) => boolean } | null;

/** Adds the REST resources under `/api`, and their OpenAPI document. */
export function addApi(
  app: OpenAPIHono,
  serving: Serving,
  { wantsToken, changing }: { readonly wantsToken: boolean; readonly changing: Changing },
): void {
  const methods = new Map<string, string[]>();
  const allow = (path: string, method: string) => methods.set(path, [...(methods.get(path) ?? []), method]);
  const add = <Path extends z.ZodRawShape, Query extends z.ZodRawShape>(
    resource: Omit<Resource<Path, Query>, 'wantsToken'>,
    answer: Parameters<typeof addResource<Path, Query>>[2],
  ) => allow(addResource(app, { ...resource, wantsToken }, answer), 'GET');

  add(
    {
      path: '/api/statements',
      operationId: 'searchStatements',
      tag: 'statements',
      summary: 'Search statements: by words, meaning, speaker, act, time, publisher',
      query: searchSchema,
      schema: statementsPageSchema,
    },
    (asked) => searchStatements(serving, searchOf(asked)),
  );
  add(
    {
      ...STATEMENT,
      path: '/api/statements/{id}',
      operationId: 'getStatement',
      summary: 'One statement, its reprints, and the same person’s position',
      schema: statementDetailsSchema,
    },
    ({ id }) => getStatement(serving, id),
  );
  add(
    {
      ...STATEMENT,
      path: '/api/statements/{id}/verify',
      operationId: 'verifyStatement',
      summary: 'Derive a statement again from the stored bytes, now',
      schema: verificationSchema,
    },
    ({ id }) => verifyStatement(serving, id),
  );
  add(
    {
      ...STATEMENT,
      path: '/api/statements/{id}/citation',
      operationId: 'citeStatement',
      summary: 'A statement as a citation: plain text, CSL-JSON and RIS',
      query: baseSchema,
      schema: citationSchema,
    },
    ({ id, base }) => citeStatement(serving, id, { base }),
  );
  add(
    {
      ...STATEMENT,
      path: '/api/statements/{id}/corrections',
      operationId: 'listCorrectionsOfStatement',
      summary: 'The corrections of a statement, in order',
      query: pagedSchema,
      schema: correctionsPageSchema,
    },
    ({ id, cursor, limit = PAGE }) => listCorrections(serving, { statement: id, cursor, limit }),
  );
  add(
    {
      path: '/api/corrections',
      operationId: 'listCorrections',
      tag: 'corrections',
      summary: 'All corrections in order, including undone ones and those that undid them',
      query: correctionsAskedSchema,
      schema: correctionsPageSchema,
    },
    ({ order, cursor, limit = PAGE }) =>
      listCorrections(serving, { newest: order === 'newest', cursor, limit }),
  );
  add(
    {
      path: '/api/review',
      operationId: 'listReview',
      tag: 'corrections',
      summary: 'Statements to check, the least sure first, and how many were checked by whom',
      query: reviewAskedSchema,
      schema: reviewViewSchema,
    },
    (asked) => getReview(serving, asked),
  );
  add(
    {
      path: '/api/articles',
      operationId: 'listArticles',
      tag: 'articles',
      summary: 'The articles of the record: newest, by publisher, or added last',
      query: articlesAskedSchema,
      schema: articlesPageSchema,
    },
    (asked) => listArticles(serving, asked),
  );
  add(
    {
      path: '/api/publishers',
      operationId: 'listPublishers',
      tag: 'articles',
      summary: 'The publishers of the record, with their articles and statements',
      query: pagedSchema,
      schema: publishersPageSchema,
    },
    (asked) => listPublishers(serving, asked),
  );
  add(
    {
      path: '/api/articles/{id}',
      operationId: 'getArticle',
      tag: 'articles',
      summary: 'An article with its statements and versions',
      params: idOf('article'),
      schema: articleViewSchema,
    },
    ({ id }) => getArticle(serving, id),
  );
  add(
    {
      path: '/api/documents/{sha256}',
      operationId: 'getDocument',
      tag: 'articles',
      summary: 'The data of a document, and the address of its bytes',
      params: z.object({
        sha256: z.string().meta({ description: 'the SHA-256 of its bytes', examples: [IDS.document] }),
      }),
      schema: documentViewSchema,
    },
    ({ sha256 }) => getDocument(serving, sha256),
  );
  add(
    {
      path: '/api/people',
      operationId: 'listPeople',
      tag: 'people',
      summary:
        'The people of the record with the number of their statements: all by name, or those who speak',
      query: peopleAskedSchema,
      schema: peoplePageSchema,
    },
    ({ limit = PAGE, ...asked }) => listPeople(serving, { ...asked, limit }),
  );
  add(
    {
      ...PERSON,
      path: '/api/people/{id}',
      operationId: 'getPerson',
      summary: 'A person with roles',
      schema: personViewSchema,
    },
    ({ id }) => getPerson(serving, id),
  );
  add(
    {
      ...PERSON,
      path: '/api/people/{id}/positions',
      operationId: 'getPositions',
      summary: 'What a person said, by subject',
      query: pagedSchema,
      schema: positionsPageSchema,
    },
    ({ id, cursor, limit = PAGE }) => listPositions(serving, { person: id, cursor, limit }),
  );
  add(
    {
      ...PERSON,
      path: '/api/people/{id}/changes',
      operationId: 'getChangesOfPerson',
      summary: 'A person’s position changes',
      query: changesAskedSchema,
      schema: positionChangesPageSchema,
    },
    ({ id, limit = PAGE, ...asked }) => listPositionChanges(serving, { ...asked, person: id, limit }),
  );
  add(
    {
      ...PERSON,
      path: '/api/people/{id}/answers',
      operationId: 'getAnswersOfPerson',
      summary:
        'The people that a person names, and statements that may be replies, highest confidence first: a list to read and check',
      query: pagedSchema,
      schema: repliesPageSchema,
    },
    ({ id, cursor, limit = PAGE }) => listReplies(serving, { person: id, cursor, limit }),
  );
  add(
    {
      path: '/api/changes',
      operationId: 'listChanges',
      tag: 'changes',
      summary: 'All position changes, highest confidence first',
      query: changesAskedSchema,
      schema: positionChangesPageSchema,
    },
    ({ limit = PAGE, ...asked }) => listPositionChanges(serving, { ...asked, limit }),
  );
  add(
    {
      path: '/api/copies',
      operationId: 'listDuplicates',
      tag: 'statements',
      summary:
        'Reprints: statements that several articles have, and the words that were changed inside quotation marks',
      query: pagedSchema,
      schema: duplicatesPageSchema,
    },
    ({ cursor, limit = PAGE }) => listDuplicates(serving, { cursor, limit }),
  );
  add(
    {
      path: '/api/sources',
      operationId: 'listQuoted',
      tag: 'sources',
      summary:
        'Who is quoted: counts by person, kind, role, gender, publisher, byline, section, month or article',
      query: sourcesSchema,
      schema: sourcesViewSchema,
    },
    (asked) => listQuoted(serving, sourcesOf(asked)),
  );
  add(
    {
      path: '/api/timeline',
      operationId: 'countOverTime',
      tag: 'statements',
      summary: 'Statements over time, by day, month or year, divided by act, person or publisher',
      query: timelineSchema,
      schema: timelineViewSchema,
    },
    (asked) => {
      const { search, ...how } = timelineOf(asked);
      return countOverTime(serving, search, how);
    },
  );
  add(
    {
      path: '/api/feeds',
      operationId: 'listFeeds',
      tag: 'feeds',
      summary: 'What is watched: when it was last read, errors, when it will be read next, articles a day',
      query: pagedSchema,
      schema: feedsPageSchema,
    },
    ({ cursor, limit = PAGE }) => listFeeds(serving, { cursor, limit }),
  );
  add(
    {
      path: '/api/alerts',
      operationId: 'listAlerts',
      tag: 'alerts',
      summary: 'Saved searches that alert you to what is new',
      query: pagedSchema,
      schema: alertsPageSchema,
    },
    ({ cursor, limit = PAGE }) => listAlerts(serving, { cursor, limit }),
  );
  add(
    {
      path: '/api/alerts/{id}/events',
      operationId: 'listEvents',
      tag: 'alerts',
      summary: 'The events of an alert, newest first',
      params: z.object({ id: z.string().meta({ description: 'the id of an alert', examples: [IDS.alert] }) }),
      query: pagedSchema,
      schema: eventsPageSchema,
    },
    ({ id, cursor, limit = PAGE }) => listEvents(serving, id, { cursor, limit }),
  );
  addChecks(app, serving, { wantsToken, allow });
  addCoding(app, serving, { wantsToken, allow });
  if (serving.writing && changing)
    addWriting(app, serving, { ...changing, writing: serving.writing, wantsToken, allow });
  for (const [path, allowed] of methods) app.all(path, otherMethod(allowed));
  addDocument(app, { program: serving.program, wantsToken });
}
