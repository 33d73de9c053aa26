import type { Context } from 'hono';
import { usage } from '../../errors.ts';

/** The fields of a form that was sent. @throws OnrecordError usage, where what was sent is none */
export async function bodyOf(context: Context): Promise<Record<string, string | File>> {
  try {
    return (await context.req.parseBody()) as Record<string, string | File>;
  } catch {
    throw usage('what was sent is no form');
  }
}
