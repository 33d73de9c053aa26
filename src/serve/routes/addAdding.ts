import type { OpenAPIHono } from '@hono/zod-openapi';
import { streamSSE } from 'hono/streaming';
import type { Adding, ToAdd } from '../../app/actions/adding.ts';
import { logError } from '../../app/background/logError.ts';
import { type ArticleGiven, articleGivenSchema } from '../../data/index.ts';
import { OnrecordError } from '../../errors.ts';
import { bodyOf } from '../http/bodyOf.ts';
import { forbidden } from '../http/forbidden.ts';
import { notFound } from '../http/httpError.ts';
import { validated } from '../http/validated.ts';
import { addingPage, addPage } from '../pages/addPage.ts';
import { problemPage } from '../pages/problemPage.ts';
import { authorsIn } from './articleForm.ts';

/** Adds the page for adding articles, and the routes that report the progress of each. */
export function addAdding(app: OpenAPIHono, adding: Adding, may: (request: Request) => boolean): void {
  app.get('/add', (context) => context.html(addPage(may(context.req.raw), {}, null)));
  app.post('/add', async (context) => {
    const refused = forbidden(context.req.raw, may, 'to add articles, sign in with the correction token');
    if (refused) return context.json(refused, 403);
    const body = await bodyOf(context);
    try {
      return context.redirect(`/add/${adding.start(await toAdd(body))}`, 303);
    } catch (error) {
      // The form is shown again with its values, except a file, which a page cannot fill in.
      if (error instanceof OnrecordError && error.code === 'usage')
        return context.html(addPage(true, textsIn(body), error.message), 400);
      throw error;
    }
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

function textsIn(body: Record<string, string | File>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(body).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );
}

/** The input and the fields of the article in a form. @throws OnrecordError `usage` if a value is not allowed */
async function toAdd(body: Record<string, string | File>): Promise<ToAdd> {
  const { text, url, file } = body;
  const given = givenIn(body);
  if (file instanceof File && file.size > 0)
    return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()), given };
  if (typeof url === 'string' && url.trim() !== '') return { url: url.trim(), given };
  return { text: String(text ?? '').replaceAll('\r\n', '\n'), given };
}

function givenIn(body: Record<string, string | File>): ArticleGiven {
  const said = ['title', 'publisher', 'byline', 'publishedAt', 'address'].flatMap((name) => {
    const value = String(body[name] ?? '').trim();
    return value ? [[name, name === 'byline' ? authorsIn(value) : value] as const] : [];
  });
  return validated(articleGivenSchema, Object.fromEntries(said));
}
