import type { Context } from 'hono';
import { bodyOf } from './bodyOf.ts';

/** The fields of a form in a request, as text. @throws OnrecordError `usage` if the body is not a form */
export async function formOf(context: Context): Promise<Readonly<Record<string, string>>> {
  return Object.fromEntries(
    Object.entries(await bodyOf(context)).map(([name, value]) => [name, String(value)]),
  );
}
