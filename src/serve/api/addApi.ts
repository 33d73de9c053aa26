import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { addressOf } from '../answers/addresses.ts';
import { articleAnswer } from '../answers/articleAnswer.ts';
import { changesAnswer } from '../answers/changesAnswer.ts';
import { peopleAnswer } from '../answers/peopleAnswer.ts';
import { changesTold, personAnswer, positionsTold } from '../answers/personAnswer.ts';
import { searchStatements } from '../answers/searchStatements.ts';
import { statementAnswer } from '../answers/statementAnswer.ts';
import { verifyAnswer } from '../answers/verifyAnswer.ts';
import type { Serving } from '../serving.ts';
import { addDocument } from './addDocument.ts';
import { addResource, type Resource } from './addResource.ts';
import { IDS } from './examples.ts';
import {
  allChangesSchema,
  articleAnswerSchema,
  changesSchema,
  nameSchema,
  pageSchema,
  peopleSchema,
  personAnswerSchema,
  positionsSchema,
  searchSchema,
  statementAnswerSchema,
  verifiedSchema,
} from './schemas.ts';
import { searchOf } from './searchOf.ts';

const idOf = (thing: keyof typeof IDS) =>
  z.object({ id: z.string().meta({ description: `the id of a ${thing}`, examples: [IDS[thing]] }) });
const STATEMENT = { tag: 'statements', params: idOf('statement') };
const PERSON = { tag: 'people', params: idOf('person') };

/** Adds the REST resources under `/api`, and their OpenAPI document. */
export function addApi(
  app: OpenAPIHono,
  serving: Serving,
  { wantsToken }: { readonly wantsToken: boolean },
): void {
  const add = <Path extends z.ZodRawShape, Query extends z.ZodRawShape>(
    resource: Omit<Resource<Path, Query>, 'wantsToken'>,
    answer: Parameters<typeof addResource<Path, Query>>[2],
  ) => addResource(app, { ...resource, wantsToken }, answer);

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
      path: '/api/people',
      operationId: 'listPeople',
      tag: 'people',
      summary: 'The people of the record, by name',
      query: nameSchema,
      schema: peopleSchema,
    },
    ({ name }) => {
      const { people } = peopleAnswer(serving, name);
      return { people: people.map((one) => ({ ...one, address: addressOf.person(one.id) })) };
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
      schema: positionsSchema,
    },
    async ({ id }) => {
      if (!personAnswer(serving, id)) return null;
      const { positions } = await (await serving.aside()).person(id).found;
      return { positions: await positionsTold(serving, positions.slice(0, SUBJECTS)) };
    },
  );
  add(
    {
      ...PERSON,
      path: '/api/people/{id}/changes',
      operationId: 'getChangesOfPerson',
      summary: 'Where a person’s positions changed',
      schema: changesSchema,
    },
    async ({ id }) => {
      if (!personAnswer(serving, id)) return null;
      const { changes } = await (await serving.aside()).person(id).found;
      return { changes: await changesTold(serving, changes) };
    },
  );
  add(
    {
      path: '/api/changes',
      operationId: 'listChanges',
      tag: 'changes',
      summary: 'Where anybody’s position changed, the surest first',
      schema: allChangesSchema,
    },
    async () => {
      const found = await (await serving.aside()).changes().found;
      return { changes: await changesAnswer(serving, found) };
    },
  );
  addDocument(app, { program: serving.program, wantsToken });
}

/** How many subjects of a person are told at most. */
const SUBJECTS = 50;
