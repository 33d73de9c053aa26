import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { addressOf } from '../answers/addresses.ts';
import { articleAnswer } from '../answers/articleAnswer.ts';
import type { ChangeOf } from '../answers/changesAnswer.ts';
import { changesTold, personAnswer, positionsTold } from '../answers/personAnswer.ts';
import { searchStatements } from '../answers/searchStatements.ts';
import { statementAnswer } from '../answers/statementAnswer.ts';
import { verifyAnswer } from '../answers/verifyAnswer.ts';
import { notFound } from '../problem.ts';
import type { Serving } from '../serving.ts';
import {
  articleAnswerSchema,
  changeSchema,
  pageSchema,
  personAnswerSchema,
  positionSchema,
  problemSchema,
  searchSchema,
  statementAnswerSchema,
  verifiedSchema,
} from './schemas.ts';
import { searchOf } from './searchOf.ts';

const json = <Schema extends z.ZodType>(schema: Schema, description: string) => ({
  content: { 'application/json': { schema } },
  description,
});
const problem = (description: string) => json(problemSchema, description);
const byId = z.object({ id: z.string().meta({ description: 'an id of the record' }) });

/** Adds the REST resources under `/api`, and their OpenAPI document. */
export function addApi(app: OpenAPIHono, serving: Serving, changes: () => readonly ChangeOf[]): void {
  const get = <const Path extends string, Schema extends z.ZodType>(
    path: Path,
    summary: string,
    schema: Schema,
  ) =>
    createRoute({
      method: 'get',
      path,
      summary,
      request: { params: byId },
      responses: { 200: json(schema, summary), 404: problem('nothing has this id') },
    });

  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/statements',
      summary: 'Search statements: by words, meaning, speaker, act, time, publisher',
      request: { query: searchSchema },
      responses: { 200: json(pageSchema, 'a page of statements'), 400: problem('the search makes no sense') },
    }),
    async (context) =>
      context.json(await searchStatements(serving, searchOf(context.req.valid('query'))), 200) as never,
    (result, context) => {
      if (!result.success)
        return context.json({ error: { code: 'usage', message: z.prettifyError(result.error) } }, 400);
      return undefined;
    },
  );
  app.openapi(
    get(
      '/api/statements/{id}',
      'One statement, the same words elsewhere, and the same person’s position',
      statementAnswerSchema,
    ),
    async (context) => answer(context, await statementAnswer(serving, context.req.valid('param').id)),
  );
  app.openapi(
    get('/api/statements/{id}/verify', 'Derive a statement again from the stored bytes, now', verifiedSchema),
    (context) => answer(context, verifyAnswer(serving, context.req.valid('param').id)),
  );
  app.openapi(
    get('/api/articles/{id}', 'An article with its statements and versions', articleAnswerSchema),
    (context) => answer(context, articleAnswer(serving, context.req.valid('param').id)),
  );
  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/people',
      summary: 'The people of the record, by name',
      request: { query: z.object({ name: z.string().optional() }) },
      responses: { 200: json(z.object({ people: z.array(personAnswerSchema) }), 'people') },
    }),
    (context) => {
      const people = [...serving.record.people(context.req.valid('query').name)].slice(0, PEOPLE);
      return context.json(
        { people: people.map((one) => ({ ...one, address: addressOf.person(one.id) })) },
        200,
      );
    },
  );
  app.openapi(get('/api/people/{id}', 'A person with roles', personAnswerSchema), (context) =>
    answer(context, personAnswer(serving, context.req.valid('param').id)),
  );
  app.openapi(
    get(
      '/api/people/{id}/positions',
      'What a person said, by subject',
      z.object({ positions: z.array(positionSchema) }),
    ),
    (context) => {
      const { id } = context.req.valid('param');
      return answer(context, personAnswer(serving, id) && { positions: positionsTold(serving, id) });
    },
  );
  app.openapi(
    get(
      '/api/people/{id}/changes',
      'Where a person’s positions changed',
      z.object({ changes: z.array(changeSchema) }),
    ),
    (context) => {
      const { id } = context.req.valid('param');
      return answer(context, personAnswer(serving, id) && { changes: changesTold(serving, id) });
    },
  );
  const whose = z.object({ name: z.string(), address: z.string() });
  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/changes',
      summary: 'Where anybody’s position changed, the surest first',
      responses: {
        200: json(z.object({ changes: z.array(changeSchema.extend({ person: whose })) }), 'changes'),
      },
    }),
    (context) => context.json({ changes: changes() }, 200) as never,
  );
  app.doc31('/api/openapi.json', {
    openapi: '3.1.0',
    info: {
      title: 'onrecord',
      version: '0.1.0',
      description:
        'The public record of who said what: statements word for word, with the bytes that they came from.',
    },
  });
}

/** How many people a list has at most. */
const PEOPLE = 200;

/** The answer, or that there is none. The schemas say the same as the types; readonly lists of these are no lists to them. */
function answer(context: { json: (body: unknown, status: never) => unknown }, found: unknown): never {
  return (
    found === null
      ? context.json(notFound('nothing has this id'), 404 as never)
      : context.json(found, 200 as never)
  ) as never;
}
