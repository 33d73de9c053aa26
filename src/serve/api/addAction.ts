import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { forbidden } from '../http/forbidden.ts';
import { errorResponses } from './errorResponses.ts';
import { answerJson, type Operation, rejectInvalid } from './operation.ts';
import { unfit } from './unfit.ts';

/** An action of REST, called by POST: its address, name, input and result. */
export type Action<Path extends z.ZodRawShape, Body extends z.ZodType> = Operation<Path> & {
  readonly body: Body;
  /** 201 if something was created, 202 if it is being created; otherwise 200. */
  readonly status: 200 | 201 | 202;
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
    async (context) => {
      const valid = (part: 'param' | 'json') => context.req.valid(part as never) as never;
      return answerJson(context, await act(valid('param'), valid('json')).catch(unfit), status) as never;
    },
    rejectInvalid,
  );
  return route.getRoutingPath();
}
