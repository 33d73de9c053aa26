import type { Context } from 'hono';
import { forbidden } from '../http/forbidden.ts';
import { problemPage } from '../pages/problemPage.ts';

/** Who may change the record. */
export type May = (request: Request) => boolean;

/** The page that refuses a form, where whoever sends it may not do what it is for (`to correct`); null where they may. */
export function refused(context: Context, may: May, what: string): Response | Promise<Response> | null {
  const why = forbidden(context.req.raw, may, `${what}, sign in with the correction token`);
  return why && context.html(problemPage(why), 403);
}
