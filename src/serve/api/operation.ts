import type { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { notFound } from '../http/httpError.ts';
import { validationError } from '../http/validationError.ts';
import { Unfit } from './unfit.ts';

/** What every operation of REST has, whatever its method. */
export type Operation<Path extends z.ZodRawShape> = {
  readonly path: `/api/${string}`;
  readonly operationId: string;
  readonly tag: string;
  readonly summary: string;
  /** The parameters in braces in the path; the address may not exist. */
  readonly params?: z.ZodObject<Path>;
  readonly schema: z.ZodType;
  /** Whether the server requires a token. */
  readonly wantsToken: boolean;
};

/** The response with a result: null gives 404, and {@link Unfit} gives 409. */
export function answerJson(context: Context, found: unknown, status: 200 | 201 | 202 = 200): Response {
  if (found instanceof Unfit) return context.json(found.problem, 409);
  if (found === null) return context.json(notFound('nothing has this id'), 404);
  return context.json(found as object, status);
}

/** Checks the validation of a request. @throws OnrecordError `usage` with everything that is wrong with it */
export function rejectInvalid(
  result: { readonly success: true } | { readonly success: false; readonly error: z.ZodError },
): undefined {
  if (!result.success) throw validationError(result.error);
}
