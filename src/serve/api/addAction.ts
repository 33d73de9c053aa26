import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { forbidden } from '../http/forbidden.ts';
import { notFound } from '../http/httpError.ts';
import { validationError } from '../http/validationError.ts';
import { errorResponses } from './errorResponses.ts';
import { Unfit, unfit } from './unfit.ts';

/** An action of REST, called by POST: its address, name, input and result. */
export type Action<Path extends z.ZodRawShape, Body extends z.ZodType> = {
  readonly path: `/api/${string}`;
  readonly operationId: string;
  readonly tag: string;
  readonly summary: string;
  /** The parameters in braces in the path; the address may not exist. */
  readonly params?: z.ZodObject<Path>;
  readonly body: Body;
  readonly schema: z.ZodType;
  /** 201 if something was created, 202 if it is being created; otherwise 200. */
  readonly status: 200 | 201 | 202;
  /** Whether the server requires a token. */
  readonly wantsToken: boolean;
  readonly may: (request: Request) => boolean;
};

/**
 * Adds an action and its part of the OpenAPI document. A null result gives 404; valid input that does not fit the
 * record gives 409. Returns the path in the router's form.
 */
export function addAction<Path extends z.ZodRawShape, Body extends z.ZodType>(
  app: OpenAPIHono,
  action: Action<Path, Body>,
  act: (asked: z.infer<z.ZodObject<Path>>, body: z.infer<Body>) => Promise<object | null>,
): string {
  const { path, operationId, tag, summary, params, body, schema, status, wantsToken, may } = action;
  const route = createRoute({
    method: 'post',
    path,
    operationId,
    tags: [tag],
    summary,
    request: {
      ...(params ? { params } : {}),
      query: z.strictObject({}),
      body: { content: { 'application/json': { schema: body } }, required: true },
    },
    responses: {
      [status]: { description: summary, content: { 'application/json': { schema } } },
      ...errorResponses({ 401: wantsToken, 403: true, 404: params !== undefined, 409: true, 413: true }),
    },
  });
  app.use(route.getRoutingPath(), async (context, next) => {
    if (context.req.method !== 'POST') return next();
    const why = forbidden(context.req.raw, may, 'this needs the token for correcting');
    return why ? context.json(why, 403) : next();
  });
  app.openapi(
    route,
    async ({ req, json }) => {
      const valid = (part: 'param' | 'json') => req.valid(part as never) as never;
      const done = await act(valid('param'), valid('json')).catch(unfit);
      if (done instanceof Unfit) return json(done.problem, 409) as never;
      return (done === null ? json(notFound('nothing has this id'), 404) : json(done, status)) as never;
    },
    (result) => {
      if (!result.success) throw validationError(result.error);
    },
  );
  return route.getRoutingPath();
}
