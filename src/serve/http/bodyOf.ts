import type { Context } from 'hono';
import { usage } from '../../errors.ts';

/** The fields of a form in a request. @throws OnrecordError `usage` if the body is not a form */
export async function bodyOf(context: Context): Promise<Record<string, string | File>> {
  try {
    return (await context.req.parseBody()) as Record<string, string | File>;
  } catch {
    throw usage('the body of the request is not a form');
  }
}
