import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { addressOf } from '../../app/queries/addresses.ts';
import { correctView } from '../../app/queries/correctView.ts';
import { getPersonToCorrect } from '../../app/queries/getPersonToCorrect.ts';
import type { Serving } from '../../app/serving.ts';
import type { Writing } from '../../app/writing.ts';
import type { Correction } from '../../data/index.ts';
import { notFound } from '../http/httpError.ts';
import { named } from '../http/rememberedAuthor.ts';
import { correctPage } from '../pages/correctPage.ts';
import { correctPersonPage } from '../pages/correctPersonPage.ts';
import { problemPage } from '../pages/problemPage.ts';
import { answerCorrection } from './answerCorrection.ts';
import { type Form, saidIn, saidOfPerson } from './correctionForm.ts';
import type { May } from './refused.ts';

/**
 * Adds the pages for correcting a statement and who a person is, and the routes for their forms and for the button that
 * undoes a correction.
 */
export function addCorrections(
  app: OpenAPIHono,
  serving: Serving,
  { writing, may }: { readonly writing: Writing; readonly may: May },
): void {
  const correcting = { may, what: 'to correct' } as const;
  app.get('/statements/:id/correct', (context) =>
    show(context, context.req.query('from') === 'article' ? { from: 'article' } : {}, null),
  );
  app.post('/statements/:id/correct', (context) =>
    answerCorrection(context, {
      ...correcting,
      write: async (form, author) => {
        const id = context.req.param('id');
        await writing.correct(id, saidIn(form, serving.record), author);
        return backFrom(form, id);
      },
      again: (form, trouble) => show(context, form, trouble),
    }),
  );
  app.post('/corrections/:number{[0-9]{1,9}}/undo', (context) =>
    answerCorrection(context, {
      ...correcting,
      write: async ({ back }, author) => {
        const number = Number(context.req.param('number'));
        const undone = serving.record.correction(number);
        await writing.undo(number, author);
        return back === '/corrections' ? back : addressAfterUndoing(undone);
      },
    }),
  );
  app.get('/people/:id/correct', (context) => showPerson(context, {}, null));
  app.post('/people/:id/correct', (context) =>
    answerCorrection(context, {
      ...correcting,
      write: async (form, author) => {
        const id = context.req.param('id');
        await writing.correctPerson(id, saidOfPerson(form, serving.record), author);
        return addressOf.person(id);
      },
      again: (form, trouble) => showPerson(context, form, trouble),
    }),
  );

  /** The page to return to: the article, at the statement, or the page of the statement. */
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

/** The address of what a correction was about. */
function addressAfterUndoing(undone: Correction | null): string {
  if (undone?.what === 'add' && undone.before) return addressOf.article(undone.before.statement.article.id);
  if (undone?.what === 'remove') return addressOf.article(undone.value.articles.at(-1)!.id);
  if (undone?.what === 'article' || undone?.what === 'join') return addressOf.article(undone.value.article);
  if (undone?.statement) return addressOf.statement(undone.statement);
  return undone?.person ? addressOf.person(undone.person) : '/';
}
