import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { Adding, ToAdd } from '../../app/actions/adding.ts';
import { logError } from '../../app/background/logError.ts';
import { bodyOf } from '../http/bodyOf.ts';
import { forbidden } from '../http/forbidden.ts';
import { notFound } from '../http/httpError.ts';
import { addingPage, addPage } from '../pages/addPage.ts';
import { problemPage } from '../pages/problemPage.ts';

/** Adds the page for adding articles, and the routes that report the progress of each. */
export function addAdding(app: OpenAPIHono, adding: Adding, may: (request: Request) => boolean): void {
  app.get('/add', (context) => context.html(addPage(may(context.req.raw))));
  app.post('/add', async (context) => {
    const refused = forbidden(context.req.raw, may, 'to add articles, sign in with the correction token');
    if (refused) return context.json(refused, 403);
    return context.redirect(`/add/${adding.start(await toAdd(context))}`, 303);
  });
  app.get('/add/:id', (context) => {
    const id = context.req.param('id');
    const stage = adding.stage(id);
    if (!stage)
      return context.html(problemPage(notFound('No article is being added under this address.')), 404);
    return context.html(addingPage(id, stage));
  });
  app.get('/add/:id/stages', (context) => {
    const id = context.req.param('id');
    if (!adding.stage(id)) return context.json(notFound('no article is being added under this id'), 404);
    const { signal } = context.req.raw;
    return streamSSE(context, async (stream) => {
      try {
        for await (const stage of adding.stages(id, signal))
          await stream.writeSSE({ event: 'stage', data: JSON.stringify(stage) });
      } catch (error) {
        // A reader who left the page needs no report.
        if (!signal.aborted) logError(error);
      }
    });
  });
}

async function toAdd(context: Context): Promise<ToAdd> {
  const { text, url, file } = await bodyOf(context);
  if (file instanceof File && file.size > 0)
    return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
  if (typeof url === 'string' && url.trim() !== '') return { url: url.trim() };
  return { text: String(text ?? '').replaceAll('\r\n', '\n') };
}
