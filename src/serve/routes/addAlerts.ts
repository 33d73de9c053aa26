import type { OpenAPIHono } from '@hono/zod-openapi';
import { listAlerts } from '../../app/queries/listAlerts.ts';
import type { Serving } from '../../app/serving.ts';
import type { Writing } from '../../app/writing.ts';
import { alertAskedSchema } from '../../data/index.ts';
import { bodyOf } from '../http/bodyOf.ts';
import { validated } from '../http/validated.ts';
import { alertsPage } from '../pages/alertsPage.ts';
import { type May, refused } from './refused.ts';

/** Adds the page of alerts with its forms. Where events are sent, besides the feed, cannot be set over the network. */
export function addAlerts(
  app: OpenAPIHono,
  serving: Serving,
  { writing, may }: { readonly writing: Writing | null; readonly may: May },
): void {
  app.get('/alerts.json', (context) => context.json(listAlerts(serving)));
  app.get('/alerts', (context) =>
    context.html(alertsPage(listAlerts(serving), { may: writing !== null && may(context.req.raw) })),
  );
  if (!writing) return;
  app.post('/alerts', async (context) => {
    const why = refused(context, may, 'to change alerts');
    if (why) return why;
    const { name = '', ...form } = await bodyOf(context);
    const given = Object.entries(form).flatMap(([field, value]): [string, unknown][] => {
      if (value === '') return [];
      return [[field, value === 'on' ? true : String(value).trim()]];
    });
    await writing.addAlert(String(name), validated(alertAskedSchema, Object.fromEntries(given)));
    return context.redirect('/alerts', 303);
  });
  app.post('/alerts/:id/remove', async (context) => {
    const why = refused(context, may, 'to change alerts');
    if (why) return why;
    await writing.removeAlert(context.req.param('id'));
    return context.redirect('/alerts', 303);
  });
}
