import { type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Adding, ToAdd } from '../../app/actions/adding.ts';
import type { Serving } from '../../app/serving.ts';
import type { Writing } from '../../app/writing.ts';
import { correctionsPageSchema } from '../../data/index.ts';
import { type Action, addAction } from './addAction.ts';
import { addResource } from './addResource.ts';
import { IDS } from './examples.ts';
import {
  addingSchema,
  alertMadeSchema,
  toAddSchema,
  toAddStatementSchema,
  toAlertSchema,
  toCorrectArticleSchema,
  toCorrectPersonSchema,
  toCorrectSchema,
  toJoinArticleSchema,
  toRemoveArticleSchema,
  toRenamePublisherSchema,
  toUndoSchema,
} from './schemas.ts';

type Options = {
  readonly writing: Writing;
  readonly adding: Adding;
  readonly may: (request: Request) => boolean;
  readonly wantsToken: boolean;
  /** Registers a method that an address allows. */
  readonly allow: (path: string, method: string) => void;
};

/** Adds everything that changes the record: corrections, undoing them, and adding articles. */
export function addWriting(app: OpenAPIHono, { record }: Serving, options: Options): void {
  const { writing, adding, may, wantsToken, allow } = options;
  const on = <Path extends z.ZodRawShape, Body extends z.ZodType>(
    action: Omit<Action<Path, Body>, 'wantsToken' | 'may'>,
    act: Parameters<typeof addAction<Path, Body>>[2],
  ) => allow(addAction(app, { ...action, wantsToken, may }, act), 'POST');
  const made = (numbers: readonly number[]) => ({
    corrections: numbers.flatMap((number) => record.correction(number) ?? []),
    next: null,
    total: numbers.length,
  });

  on(
    {
      path: '/api/statements/{id}/corrections',
      operationId: 'correctStatement',
      tag: 'corrections',
      summary: 'Correct a statement: each given field becomes a correction',
      params: z.object({
        id: z.string().meta({ description: 'the id of a statement', examples: [IDS.statement] }),
      }),
      body: toCorrectSchema,
      schema: correctionsPageSchema,
      status: 201,
    },
    async ({ id }, { author, reason = null, ...said }) =>
      record.statement(id)?.id === id ? made(await writing.correct(id, said, { author, reason })) : null,
  );
  on(
    {
      path: '/api/people/{id}/corrections',
      operationId: 'correctPerson',
      tag: 'corrections',
      summary: 'Correct who a person is: merge, split, rename',
      params: z.object({
        id: z.string().meta({ description: 'the id of a person', examples: [IDS.person] }),
      }),
      body: toCorrectPersonSchema,
      schema: correctionsPageSchema,
      status: 201,
    },
    async ({ id }, { author, reason = null, ...said }) =>
      record.person(id) ? made(await writing.correctPerson(id, said, { author, reason })) : null,
  );
  on(
    {
      path: '/api/articles/{id}/corrections',
      operationId: 'correctArticle',
      tag: 'corrections',
      summary: 'Correct the title, publisher, authors, date or address of an article',
      params: z.object({
        id: z.string().meta({ description: 'the id of an article', examples: [IDS.article] }),
      }),
      body: toCorrectArticleSchema,
      schema: correctionsPageSchema,
      status: 201,
    },
    async ({ id }, { author, reason = null, ...said }) =>
      record.article(id) ? made([await writing.correctArticle(id, said, { author, reason })]) : null,
  );
  on(
    {
      path: '/api/articles/{id}/statements',
      operationId: 'addStatement',
      tag: 'corrections',
      summary: 'Add a statement that the program missed, in the article’s words or by their spans',
      params: z.object({
        id: z.string().meta({ description: 'the id of an article', examples: [IDS.article] }),
      }),
      body: toAddStatementSchema,
      schema: correctionsPageSchema,
      status: 201,
    },
    async ({ id }, { author, reason = null, ...said }) =>
      record.article(id)
        ? made([(await writing.addStatement(id, said, { author, reason })).correction])
        : null,
  );
  on(
    {
      path: '/api/articles/{id}/remove',
      operationId: 'removeArticle',
      tag: 'corrections',
      summary: 'Remove an article with all its versions; what is read at its address is not added again',
      params: z.object({
        id: z.string().meta({ description: 'the id of an article', examples: [IDS.article] }),
      }),
      body: toRemoveArticleSchema,
      schema: correctionsPageSchema,
      status: 201,
    },
    async ({ id }, { author, reason, bytes = 'kept' }) =>
      record.article(id) ? made([await writing.removeArticle(id, bytes, { author, reason })]) : null,
  );
  on(
    {
      path: '/api/articles/{id}/join',
      operationId: 'joinArticle',
      tag: 'corrections',
      summary: 'Join an article with the same article at another address, which is then shown in its place',
      params: z.object({
        id: z.string().meta({ description: 'the id of an article', examples: [IDS.article] }),
      }),
      body: toJoinArticleSchema,
      schema: correctionsPageSchema,
      status: 201,
    },
    async ({ id }, { into, author, reason = null }) =>
      record.article(id) ? made([await writing.joinArticles(id, into, { author, reason })]) : null,
  );
  on(
    {
      path: '/api/publishers/rename',
      operationId: 'renamePublisher',
      tag: 'corrections',
      summary: 'Rename a publisher in all articles, also in those added later',
      body: toRenamePublisherSchema,
      schema: correctionsPageSchema,
      status: 201,
    },
    async (_, { from, to, author, reason = null }) =>
      made([await writing.renamePublisher(from, to, { author, reason })]),
  );
  on(
    {
      path: '/api/corrections/{number}/undo',
      operationId: 'undoCorrection',
      tag: 'corrections',
      summary: 'Undo a correction; it stays in the record, marked as undone',
      params: z.object({
        number: z.coerce
          .number()
          .int()
          .min(1)
          .max(Number.MAX_SAFE_INTEGER)
          .meta({ description: 'the number of a correction', examples: [1] }),
      }),
      body: toUndoSchema,
      schema: correctionsPageSchema,
      status: 201,
    },
    async ({ number }, { author, reason = null }) =>
      record.correction(number) ? made([number, await writing.undo(number, { author, reason })]) : null,
  );
  on(
    {
      path: '/api/articles',
      operationId: 'addArticle',
      tag: 'articles',
      summary:
        'Add an article: a text, a page on the public internet, or a file. The answer comes before it is read',
      body: toAddSchema,
      schema: addingSchema,
      status: 202,
    },
    async (_, body) => {
      const id = adding.start(toAdd(body));
      return stageOf(adding, id);
    },
  );
  on(
    {
      path: '/api/alerts',
      operationId: 'addAlert',
      tag: 'alerts',
      summary: 'Save a search that alerts you to what is added from now on',
      body: toAlertSchema,
      schema: alertMadeSchema,
      status: 201,
    },
    async (_, { name = '', ...asked }) => ({ id: await writing.addAlert(name, asked) }),
  );
  on(
    {
      path: '/api/alerts/{id}/remove',
      operationId: 'removeAlert',
      tag: 'alerts',
      summary: 'Remove an alert and its events',
      params: z.object({ id: z.string().meta({ description: 'the id of an alert', examples: [IDS.alert] }) }),
      body: z.strictObject({}).meta({ id: 'ToRemove' }),
      schema: alertMadeSchema,
      status: 200,
    },
    async ({ id }) => ((await writing.removeAlert(id)) ? { id } : null),
  );
  allow(
    addResource(
      app,
      {
        path: '/api/adding/{id}',
        operationId: 'getAdding',
        tag: 'articles',
        summary: 'The progress of adding an article and, in the end, its address',
        params: z.object({
          id: z.string().meta({ description: 'the id in the answer to adding', examples: [IDS.adding] }),
        }),
        schema: addingSchema,
        wantsToken,
      },
      ({ id }) => stageOf(adding, id),
    ),
    'GET',
  );
}

/** The progress of adding an article; null if there is none with this id. */
function stageOf(adding: Adding, id: string): z.infer<typeof addingSchema> | null {
  const stage = adding.stage(id);
  if (!stage) return null;
  const { state, says, address } = stage;
  return { state, says, article: address, address: `/api/adding/${id}` };
}

function toAdd(body: z.infer<typeof toAddSchema>): ToAdd {
  const { title, publisher, byline, publishedAt, address, ...input } = body;
  const said = { title, publisher, byline, publishedAt, address };
  const given = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
  return 'base64' in input
    ? { name: input.name, bytes: Buffer.from(input.base64, 'base64'), given }
    : { ...input, given };
}
