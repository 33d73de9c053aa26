import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { errorResponses } from './errorResponses.ts';
import { answerJson, type Operation, rejectInvalid } from './operation.ts';
import { unfit } from './unfit.ts';

/** A resource of REST, read by GET: its address, name, parameters and result. */
export type Resource<Path extends z.ZodRawShape, Query extends z.ZodRawShape> = Operation<Path> & {
  readonly query?: z.ZodObject<Query>;
  /** Whether valid input may not fit the record: 409. */
  readonly unfit?: boolean;
};
type Asked<Path extends z.ZodRawShape, Query extends z.ZodRawShape> = z.infer<z.ZodObject<Path>> &
  z.infer<z.ZodObject<Query>>;

const TAG = '"9d6882e9f7da498b2fe5a2562edbefa76f96c1cf"';
const ETAG = {
  description: 'another one when the answer is another one',
  required: true,
  schema: { type: 'string' as const, pattern: '^(?:W/)?"[0-9a-f]+"$', examples: [TAG] },
};
const HEADERS = z.object({
  'if-none-match': z
    .string()
    .optional()
    .meta({
      description: 'the ETag of an answer that is at hand: where nothing changed, 304 without a body',
      examples: [TAG],
    }),
});

/**
 * Adds a resource and its part of the OpenAPI document; a null result gives 404. Returns the path in the router's form.
 */
export function addResource<Path extends z.ZodRawShape, Query extends z.ZodRawShape>(
  app: OpenAPIHono,
  {
    path,
    operationId,
    tag,
    summary,
    params,
    query,
    schema,
    wantsToken,
    unfit: mayBeUnfit = false,
  }: Resource<Path, Query>,
  answer: (asked: Asked<Path, Query>) => unknown,
): string {
  const route = createRoute({
    method: 'get',
    path,
    operationId,
    tags: [tag],
    summary,
    request: {
      ...(params ? { params } : {}),
      // If a mistyped parameter were ignored, the search would find everything.
      query: z.strictObject(query?.shape ?? {}),
      headers: HEADERS,
    },
    responses: {
      200: { description: summary, headers: { ETag: ETAG }, content: { 'application/json': { schema } } },
      304: { description: 'nothing changed', headers: { ETag: ETAG } },
      ...errorResponses({
        401: wantsToken,
        403: false,
        404: params !== undefined,
        409: mayBeUnfit,
        413: false,
      }),
    },
  });
  app.openapi(
    route,
    async (context) => {
      const valid = (part: 'param' | 'query') => context.req.valid(part as never) as object | undefined;
      const asked = { ...valid('param'), ...valid('query') } as Asked<Path, Query>;
      const found = await (mayBeUnfit ? Promise.resolve(answer(asked)).catch(unfit) : answer(asked));
      // The schemas match the types, except that they have mutable lists where the types have readonly ones.
      return answerJson(context, found) as never;
    },
    rejectInvalid,
  );
  return route.getRoutingPath();
}
