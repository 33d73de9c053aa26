import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { addressOf } from '../../app/queries/addresses.ts';
import { getArticle } from '../../app/queries/getArticle.ts';
import { getArticleToCorrect } from '../../app/queries/getArticleToCorrect.ts';
import type { Serving } from '../../app/serving.ts';
import type { Writing } from '../../app/writing.ts';
import type { Article } from '../../data/index.ts';
import { usage } from '../../errors.ts';
import { notFound } from '../http/httpError.ts';
import { named } from '../http/rememberedAuthor.ts';
import { addStatementPage } from '../pages/addStatementPage.ts';
import { correctArticlePage } from '../pages/correctArticlePage.ts';
import { problemPage } from '../pages/problemPage.ts';
import { answerCorrection } from './answerCorrection.ts';
import { articleSaidIn } from './articleForm.ts';
import { type Form, statementIn } from './correctionForm.ts';
import type { May } from './refused.ts';

/**
 * Adds the page for correcting the title, publisher, authors, date and address of an article, and the route for its
 * form.
 */
export function addArticleCorrections(
  app: OpenAPIHono,
  serving: Serving,
  { writing, may }: { readonly writing: Writing; readonly may: May },
): void {
  app.get('/articles/:id/correct', (context) => show(context, {}, null));
  app.post('/articles/:id/correct', (context) =>
    answerCorrection(context, {
      may,
      what: 'to correct',
      write: async (form, author) => {
        const article = articleNamed(context);
        const { id } = article;
        const { fields, publisher } = articleSaidIn(form, article);
        const isOfIt = Object.keys(fields).length > 0;
        if (!isOfIt && !publisher) throw usage('nothing to correct: change at least one field');
        if (isOfIt) await writing.correctArticle(id, fields, author);
        if (publisher) await writing.renamePublisher(publisher.from, publisher.to, author);
        return addressOf.article(id);
      },
      again: (form, trouble) => show(context, form, trouble),
    }),
  );

  app.get('/articles/:id/statements', (context) => showNew(context, {}, null));
  app.post('/articles/:id/statements', (context) =>
    answerCorrection(context, {
      may,
      what: 'to add a statement',
      write: async (form, author) => {
        const { id } = articleNamed(context);
        const { statement } = await writing.addStatement(id, statementIn(form), author);
        return `${addressOf.article(id)}#${statement}`;
      },
      again: (form, trouble) => showNew(context, form, trouble),
    }),
  );
  app.post('/articles/:id/join', (context) =>
    answerCorrection(context, {
      may,
      what: 'to join articles',
      write: async (form, author) => {
        const { id } = articleNamed(context);
        await writing.joinArticles(form.other ?? '', id, author);
        return addressOf.article(id);
      },
    }),
  );
  app.post('/articles/:id/remove', (context) =>
    answerCorrection(context, {
      may,
      what: 'to remove an article',
      write: async (form, author) => {
        const { id } = articleNamed(context);
        await writing.removeArticle(id, form['delete-bytes'] === 'on' ? 'deleted' : 'kept', author);
        return addressOf.article(id);
      },
      again: (form, trouble) => show(context, form, trouble),
    }),
  );

  function show(context: Context, form: Form, trouble: string | null) {
    const found = getArticleToCorrect(serving, context.req.param('id')!);
    if (!found) return missing(context);
    const shown = { form: named(context, form), trouble, may: may(context.req.raw) };
    return context.html(correctArticlePage(found, shown), trouble === null ? 200 : 400);
  }

  function showNew(context: Context, form: Form, trouble: string | null) {
    const id = context.req.param('id')!;
    const article = serving.record.article(id);
    const view = article && getArticle(serving, id);
    if (!view) return missing(context);
    const shown = { form: named(context, form), trouble, may: may(context.req.raw) };
    return context.html(addStatementPage(article, view.statements, shown), trouble === null ? 200 : 400);
  }

  /** The article whose form was sent. @throws OnrecordError `usage` if there is none, so that the form shows it */
  function articleNamed(context: Context): Article {
    const article = serving.record.article(context.req.param('id')!);
    if (!article) throw usage('the record has no article with this id');
    return article;
  }

  function missing(context: Context) {
    return context.html(problemPage(notFound('The record has no article with this id.')), 404);
  }
}
