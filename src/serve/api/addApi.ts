import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { addressOf } from '../../app/queries/addresses.ts';
import { articleAnswer } from '../../app/queries/articleAnswer.ts';
import { changesAnswer } from '../../app/queries/changesAnswer.ts';
import { documentAnswer } from '../../app/queries/documentAnswer.ts';
import { pageOf } from '../../app/queries/paging.ts';
import { changesView, personAnswer, positionsView } from '../../app/queries/personAnswer.ts';
import { mentionedPeopleView, repliesView } from '../../app/queries/repliesView.ts';
import { searchStatements } from '../../app/queries/searchStatements.ts';
import { statementAnswer } from '../../app/queries/statementAnswer.ts';
import { verifyAnswer } from '../../app/queries/verifyAnswer.ts';
import type { Serving } from '../../app/serving.ts';
import type { Adding } from '../routes/adding.ts';
import { addDocument } from './addDocument.ts';
import { addResource, type Resource } from './addResource.ts';
import { addWriting } from './addWriting.ts';
import { IDS } from './examples.ts';
import { otherMethod } from './otherMethod.ts';
import {
  allChangesSchema,
  answersSchema,
  articleAnswerSchema,
  changesSchema,
  correctionsSchema,
  documentAnswerSchema,
  nameSchema,
  pagedSchema,
  pageSchema,
  peopleSchema,
  personAnswerSchema,
  positionsSchema,
  searchSchema,
  statementAnswerSchema,
  verifiedSchema,
} from './schemas.ts';
import { searchOf } from './searchOf.ts';

const idOf = (thing: 'statement' | 'article' | 'person') =>
  z.object({ id: z.string().meta({ description: `the id of a ${thing}`, examples: [IDS[thing]] }) });
const STATEMENT = { tag: 'statements', params: idOf('statement') };
const PERSON = { tag: 'people', params: idOf('person') };

/** How many things a page of a list has where no limit is given. */
const PAGE = 50;

/** What changes the record, and who may; null where nobody may. */
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
      schema: pageSchema,
    },
    (asked) => searchStatements(serving, searchOf(asked)),
  );
  add(
    {
      ...STATEMENT,
      path: '/api/statements/{id}',
      operationId: 'getStatement',
      summary: 'One statement, the same words elsewhere, and the same person’s position',
      schema: statementAnswerSchema,
    },
    ({ id }) => statementAnswer(serving, id),
  );
  add(
    {
      ...STATEMENT,
      path: '/api/statements/{id}/verify',
      operationId: 'verifyStatement',
      summary: 'Derive a statement again from the stored bytes, now',
      schema: verifiedSchema,
    },
    ({ id }) => verifyAnswer(serving, id),
  );
  add(
    {
      ...STATEMENT,
      path: '/api/statements/{id}/corrections',
      operationId: 'listCorrectionsOfStatement',
      summary: 'What people said of a statement instead of the machine, in order',
      query: pagedSchema,
      schema: correctionsSchema,
    },
    ({ id, cursor, limit = PAGE }) => {
      if (serving.record.statement(id)?.id !== id) return null;
      const { part, next } = pageOf(serving.record.corrections(id), cursor, limit);
      return { corrections: part, next };
    },
  );
  add(
    {
      path: '/api/corrections',
      operationId: 'listCorrections',
      tag: 'corrections',
      summary:
        'What people said instead of the machine, in order: those too that were undone, and what undid them',
      query: pagedSchema,
      schema: correctionsSchema,
    },
    ({ cursor, limit = PAGE }) => {
      const { part, next } = pageOf(serving.record.corrections(), cursor, limit);
      return { corrections: part, next };
    },
  );
  add(
    {
      path: '/api/articles/{id}',
      operationId: 'getArticle',
      tag: 'articles',
      summary: 'An article with its statements and versions',
      params: idOf('article'),
      schema: articleAnswerSchema,
    },
    ({ id }) => articleAnswer(serving, id),
  );
  add(
    {
      path: '/api/documents/{sha256}',
      operationId: 'getDocument',
      tag: 'articles',
      summary: 'What is known of a document, and where its bytes are',
      params: z.object({
        sha256: z.string().meta({ description: 'the SHA-256 of its bytes', examples: [IDS.document] }),
      }),
      schema: documentAnswerSchema,
    },
    ({ sha256 }) => documentAnswer(serving, sha256),
  );
  add(
    {
      path: '/api/people',
      operationId: 'listPeople',
      tag: 'people',
      summary: 'The people of the record, by name',
      query: nameSchema,
      schema: peopleSchema,
    },
    ({ name, cursor, limit = PAGE }) => {
      const { part, next } = pageOf(serving.record.people(name), cursor, limit);
      return { people: part.map((one) => ({ ...one, address: addressOf.person(one.id) })), next };
    },
  );
  add(
    {
      ...PERSON,
      path: '/api/people/{id}',
      operationId: 'getPerson',
      summary: 'A person with roles',
      schema: personAnswerSchema,
    },
    ({ id }) => personAnswer(serving, id),
  );
  add(
    {
      ...PERSON,
      path: '/api/people/{id}/positions',
      operationId: 'getPositions',
      summary: 'What a person said, by subject',
      query: pagedSchema,
      schema: positionsSchema,
    },
    async ({ id, cursor, limit = PAGE }) => {
      if (!personAnswer(serving, id)) return null;
      const { positions } = await (await serving.background()).person(id).found;
      const { part, next } = pageOf(positions, cursor, limit);
      return { positions: await positionsView(serving, part), next };
    },
  );
  add(
    {
      ...PERSON,
      path: '/api/people/{id}/changes',
      operationId: 'getChangesOfPerson',
      summary: 'Where a person’s positions changed',
      query: pagedSchema,
      schema: changesSchema,
    },
    async ({ id, cursor, limit = PAGE }) => {
      if (!personAnswer(serving, id)) return null;
      const { changes } = await (await serving.background()).person(id).found;
      const { part, next } = pageOf(changes, cursor, limit);
      return { changes: await changesView(serving, part), next };
    },
  );
  add(
    {
      ...PERSON,
      path: '/api/people/{id}/answers',
      operationId: 'getAnswersOfPerson',
      summary: 'Whom a person names, and what they may answer, the surest first: a list to read and check',
      query: pagedSchema,
      schema: answersSchema,
    },
    async ({ id, cursor, limit = PAGE }) => {
      if (!personAnswer(serving, id)) return null;
      const { named, answers } = await (await serving.background()).person(id).found;
      const { part, next } = pageOf(answers, cursor, limit);
      return { named: mentionedPeopleView(serving, named), answers: await repliesView(serving, part), next };
    },
  );
  add(
    {
      path: '/api/changes',
      operationId: 'listChanges',
      tag: 'changes',
      summary: 'Where anybody’s position changed, the surest first',
      query: pagedSchema,
      schema: allChangesSchema,
    },
    async ({ cursor, limit = PAGE }) => {
      const { part, next } = pageOf(
        (await (await serving.background()).changes().found).surest,
        cursor,
        limit,
      );
      return { changes: await changesAnswer(serving, part), next };
    },
  );
  if (serving.writing && changing)
    addWriting(app, serving, { ...changing, writing: serving.writing, wantsToken, allow });
  for (const [path, allowed] of methods) app.all(path, otherMethod(allowed));
  addDocument(app, { program: serving.program, wantsToken });
}
