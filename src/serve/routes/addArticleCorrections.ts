import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { addressOf } from '../../app/queries/addresses.ts';
import { getArticle } from '../../app/queries/getArticle.ts';
import { getArticleToCorrect } from '../../app/queries/getArticleToCorrect.ts';
import type { Serving } from '../../app/serving.ts';
import type { Writing } from '../../app/writing.ts';
import { OnrecordError, usage } from '../../errors.ts';
import { forbidden } from '../http/forbidden.ts';
import { formOf } from '../http/formOf.ts';
import { notFound } from '../http/httpError.ts';
import { rememberAuthor, rememberedAuthor } from '../http/rememberedAuthor.ts';
import { addStatementPage } from '../pages/addStatementPage.ts';
import { correctArticlePage } from '../pages/correctArticlePage.ts';
import { problemPage } from '../pages/problemPage.ts';
import { articleSaidIn } from './articleForm.ts';
import { authorIn, type Form, statementIn } from './correctionForm.ts';

/** Adds the page on which title, publisher, authors, date and address of an article are corrected, and the route for its form. */
export function addArticleCorrections(
  app: OpenAPIHono,
  serving: Serving,
  { writing, may }: { readonly writing: Writing; readonly may: (request: Request) => boolean },
): void {
  app.get('/articles/:id/correct', (context) => show(context, {}, null));
  app.post('/articles/:id/correct', async (context) => {
    const why = forbidden(context.req.raw, may, 'to correct, sign in with the correction token');
    if (why) return context.html(problemPage(why), 403);
    const form = await formOf(context);
    const id = context.req.param('id');
    const found = getArticleToCorrect(serving, id);
    if (!found) return missing(context);
    try {
      const author = authorIn(form);
      const { fields, publisher } = articleSaidIn(form, found.article);
      const isOfIt = Object.keys(fields).length > 0;
      if (!isOfIt && !publisher) throw usage('nothing to correct: change at least one field');
      if (isOfIt) await writing.correctArticle(id, fields, author);
      if (publisher) await writing.renamePublisher(publisher.from, publisher.to, author);
      rememberAuthor(context, author.author);
    } catch (error) {
      if (error instanceof OnrecordError && error.code === 'usage') return show(context, form, error.message);
      throw error;
    }
    return context.redirect(addressOf.article(id), 303);
  });

  app.get('/articles/:id/statements', (context) => showNew(context, {}, null));
  app.post('/articles/:id/statements', async (context) => {
    const why = forbidden(context.req.raw, may, 'to add a statement, sign in with the correction token');
    if (why) return context.html(problemPage(why), 403);
    const form = await formOf(context);
    const id = context.req.param('id');
    if (!serving.record.article(id)) return missing(context);
    try {
      const author = authorIn(form);
      const { statement } = await writing.addStatement(id, statementIn(form), author);
      rememberAuthor(context, author.author);
      return context.redirect(`${addressOf.article(id)}#${statement}`, 303);
    } catch (error) {
      if (error instanceof OnrecordError && error.code === 'usage')
        return showNew(context, form, error.message);
      throw error;
    }
  });
  app.post('/articles/:id/remove', async (context) => {
    const why = forbidden(context.req.raw, may, 'to remove an article, sign in with the correction token');
    if (why) return context.html(problemPage(why), 403);
    const form = await formOf(context);
    const id = context.req.param('id');
    if (!getArticleToCorrect(serving, id)) return missing(context);
    try {
      const author = authorIn(form);
      await writing.removeArticle(id, form['delete-bytes'] === 'on' ? 'deleted' : 'kept', author);
      rememberAuthor(context, author.author);
    } catch (error) {
      if (error instanceof OnrecordError && error.code === 'usage') return show(context, form, error.message);
      throw error;
    }
    return context.redirect(addressOf.article(id), 303);
  });

  function show(context: Context, form: Form, trouble: string | null) {
    const found = getArticleToCorrect(serving, context.req.param('id')!);
    if (!found) return missing(context);
    const shown = {
      form: { author: rememberedAuthor(context), ...form },
      trouble,
      may: may(context.req.raw),
    };
    return context.html(correctArticlePage(found, shown), trouble === null ? 200 : 400);
  }

  function showNew(context: Context, form: Form, trouble: string | null) {
    const id = context.req.param('id')!;
    const article = serving.record.article(id);
    const view = article && getArticle(serving, id);
    if (!view) return missing(context);
    const shown = {
      form: { author: rememberedAuthor(context), ...form },
      trouble,
      may: may(context.req.raw),
    };
    return context.html(addStatementPage(article, view.statements, shown), trouble === null ? 200 : 400);
  }

  function missing(context: Context) {
    return context.html(problemPage(notFound('The record has no article with this id.')), 404);
  }
}
