import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { addressOf } from '../../app/queries/addresses.ts';
import { correctView } from '../../app/queries/correctView.ts';
import type { Serving } from '../../app/serving.ts';
import type { Writing } from '../../app/writing.ts';
import { OnrecordError } from '../../errors.ts';
import { bodyOf } from '../http/bodyOf.ts';
import { forbidden } from '../http/forbidden.ts';
import { notFound } from '../http/httpError.ts';
import { correctPage } from '../pages/correctPage.ts';
import { problemPage } from '../pages/problemPage.ts';
import { authorIn, type Form, saidIn } from './correctionForm.ts';

/** Adds the page on which a statement is corrected, and the routes for its form and for the button that undoes a correction. */
export function addCorrections(
  app: OpenAPIHono,
  serving: Serving,
  { writing, may }: { readonly writing: Writing; readonly may: (request: Request) => boolean },
): void {
  const refused = (context: Context) => {
    const why = forbidden(context.req.raw, may, 'to correct, sign in with the correction token');
    return why && context.html(problemPage(why), 403);
  };
  app.get('/statements/:id/correct', (context) => show(context, {}, null));
  app.post('/statements/:id/correct', async (context) => {
    const why = refused(context);
    if (why) return why;
    const id = context.req.param('id');
    const form = await formOf(context);
    try {
      await writing.correct(id, saidIn(form, serving.record), authorIn(form));
    } catch (error) {
      // The form comes back as it was filled in, with the error.
      if (error instanceof OnrecordError && error.code === 'usage') return show(context, form, error.message);
      throw error;
    }
    return context.redirect(addressOf.statement(id), 303);
  });
  app.post('/corrections/:number{[0-9]{1,9}}/undo', async (context) => {
    const why = refused(context);
    if (why) return why;
    const number = Number(context.req.param('number'));
    const statement = serving.record.correction(number)?.statement;
    await writing.undo(number, authorIn(await formOf(context)));
    return context.redirect(statement ? addressOf.statement(statement) : '/', 303);
  });

  function show(context: Context, form: Form, trouble: string | null) {
    const view = correctView(serving, context.req.param('id')!);
    if (!view) return context.html(problemPage(notFound('The record has no statement with this id.')), 404);
    return context.html(
      correctPage(view, { form, trouble, may: may(context.req.raw) }),
      trouble === null ? 200 : 400,
    );
  }
}

async function formOf(context: Context): Promise<Form> {
  return Object.fromEntries(
    Object.entries(await bodyOf(context)).map(([name, value]) => [name, String(value)]),
  );
}
