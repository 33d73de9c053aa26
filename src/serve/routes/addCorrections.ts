import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { addressOf } from '../../app/queries/addresses.ts';
import { correctView } from '../../app/queries/correctView.ts';
import { getPersonToCorrect } from '../../app/queries/getPersonToCorrect.ts';
import type { Serving } from '../../app/serving.ts';
import type { Writing } from '../../app/writing.ts';
import { OnrecordError } from '../../errors.ts';
import { forbidden } from '../http/forbidden.ts';
import { formOf } from '../http/formOf.ts';
import { notFound } from '../http/httpError.ts';
import { rememberAuthor, rememberedAuthor } from '../http/rememberedAuthor.ts';
import { correctPage } from '../pages/correctPage.ts';
import { correctPersonPage } from '../pages/correctPersonPage.ts';
import { problemPage } from '../pages/problemPage.ts';
import { authorIn, type Form, saidIn, saidOfPerson } from './correctionForm.ts';

/** Adds the pages on which a statement and who a person is are corrected, and the routes for their forms and for the button that undoes a correction. */
export function addCorrections(
  app: OpenAPIHono,
  serving: Serving,
  { writing, may }: { readonly writing: Writing; readonly may: (request: Request) => boolean },
): void {
  const refused = (context: Context) => {
    const why = forbidden(context.req.raw, may, 'to correct, sign in with the correction token');
    return why && context.html(problemPage(why), 403);
  };
  app.get('/statements/:id/correct', (context) =>
    show(context, context.req.query('from') === 'article' ? { from: 'article' } : {}, null),
  );
  app.post('/statements/:id/correct', async (context) => {
    const why = refused(context);
    if (why) return why;
    const id = context.req.param('id');
    const form = await formOf(context);
    try {
      const author = authorIn(form);
      await writing.correct(id, saidIn(form, serving.record), author);
      rememberAuthor(context, author.author);
    } catch (error) {
      // The form comes back as it was filled in, with the error.
      if (error instanceof OnrecordError && error.code === 'usage') return show(context, form, error.message);
      throw error;
    }
    return context.redirect(backFrom(form, id), 303);
  });
  app.post('/corrections/:number{[0-9]{1,9}}/undo', async (context) => {
    const why = refused(context);
    if (why) return why;
    const number = Number(context.req.param('number'));
    const undone = serving.record.correction(number);
    const { statement = null, person = null } = undone ?? {};
    const form = await formOf(context);
    const author = authorIn(form);
    await writing.undo(number, author);
    rememberAuthor(context, author.author);
    if (form.back === '/corrections') return context.redirect('/corrections', 303);
    if (undone?.what === 'add' && undone.before)
      return context.redirect(addressOf.article(undone.before.statement.article.id), 303);
    if (undone?.what === 'remove')
      return context.redirect(addressOf.article(undone.value.articles.at(-1)!.id), 303);
    if (undone?.what === 'article') return context.redirect(addressOf.article(undone.value.article), 303);
    const back = statement ? addressOf.statement(statement) : person ? addressOf.person(person) : '/';
    return context.redirect(back, 303);
  });
  app.get('/people/:id/correct', (context) => showPerson(context, {}, null));
  app.post('/people/:id/correct', async (context) => {
    const why = refused(context);
    if (why) return why;
    const id = context.req.param('id');
    const form = await formOf(context);
    try {
      const author = authorIn(form);
      await writing.correctPerson(id, saidOfPerson(form, serving.record), author);
      rememberAuthor(context, author.author);
    } catch (error) {
      if (error instanceof OnrecordError && error.code === 'usage')
        return showPerson(context, form, error.message);
      throw error;
    }
    return context.redirect(addressOf.person(id), 303);
  });

  /** The page that somebody came from: the article, at the statement, or the statement’s own. */
  function backFrom({ from }: Form, id: string): string {
    const article = from === 'article' ? serving.record.statement(id)?.article.id : undefined;
    return article ? `${addressOf.article(article)}#${id}` : addressOf.statement(id);
  }

  function showPerson(context: Context, form: Form, trouble: string | null) {
    const view = getPersonToCorrect(serving, context.req.param('id')!);
    if (!view) return context.html(problemPage(notFound('The record has no person with this id.')), 404);
    const shown = { form: named(context, form), trouble, may: may(context.req.raw) };
    return context.html(correctPersonPage(view, shown), trouble === null ? 200 : 400);
  }

  function show(context: Context, form: Form, trouble: string | null) {
    const view = correctView(serving, context.req.param('id')!);
    if (!view) return context.html(problemPage(notFound('The record has no statement with this id.')), 404);
    return context.html(
      correctPage(view, { form: named(context, form), trouble, may: may(context.req.raw) }),
      trouble === null ? 200 : 400,
    );
  }
}

/** A form that has the name of whoever corrected last. */
function named(context: Context, form: Form): Form {
  return { author: rememberedAuthor(context), ...form };
}
