import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { getMorning } from '../../app/queries/getMorning.ts';
import type { Serving } from '../../app/serving.ts';
import { usage } from '../../errors.ts';
import { morningPage } from '../pages/morningPage.ts';
import { reloadOf } from '../pages/reload.ts';

/** The cookie with the start of the last visit and of this one. */
const COOKIE = 'onrecord_here';
const MINUTE = 60_000;
/** Somebody who comes back within this time is on the same visit. */
const VISIT = 30 * MINUTE;
const DAY = 24 * 60 * MINUTE;

/** Adds the page for the morning: what is new since the last visit, which is stored in a cookie; or since `?since=`. */
export function addMorning(app: OpenAPIHono, serving: Serving): void {
  app.get('/morning.json', async (context) => context.json(await getMorning(serving, sinceAsked(context))));
  app.get('/morning', async (context) =>
    context.html(morningPage(await getMorning(serving, sinceAsked(context)), reloadOf(context.req.query()))),
  );
}

/**
 * @throws OnrecordError `usage` if it is not a time
 */
function sinceAsked(context: Context): string {
  const asked = context.req.query('since');
  if (asked !== undefined) {
    const time = /^\d{4}-\d\d-\d\d(?:T[\d:.]{5,12})?Z?$/.test(asked)
      ? Date.parse(asked.length === 10 || asked.endsWith('Z') ? asked : `${asked}Z`)
      : Number.NaN;
    if (Number.isNaN(time)) throw usage('since: not a time; write 2025-03-04 or 2025-03-04T06:00');
    return new Date(time).toISOString();
  }
  const now = Date.now();
  const [last = now - DAY, here = now] = (getCookie(context, COOKIE) ?? '')
    .split('.')
    .flatMap((part) => (/^\d{13}$/.test(part) && Number(part) <= now ? Number(part) : []));
  const since = now - here > VISIT ? here : last;
  setCookie(context, COOKIE, `${since}.${now}`, {
    httpOnly: true,
    sameSite: 'Lax',
    path: '/',
    maxAge: 90 * 86_400,
  });
  return new Date(since).toISOString();
}
