import type { Context } from 'hono';
import { forbidden } from '../http/forbidden.ts';
import { problemPage } from '../pages/problemPage.ts';

/** Who may change the record. */
export type May = (request: Request) => boolean;

/** The page that rejects a form whose sender may not do this (`to correct`); null if they may. */
export function refused(context: Context, may: May, what: string): Response | Promise<Response> | null {
  const why = forbidden(context.req.raw, may, `${what}, sign in with the correction token`);
  return why && context.html(problemPage(why), 403);
}
