import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { correctView } from '../../app/queries/correctView.ts';
import { getReview } from '../../app/queries/getReview.ts';
import type { Serving } from '../../app/serving.ts';
import type { Writing } from '../../app/writing.ts';
import { type CorrectionInput, writtenProblem } from '../../data/index.ts';
import { OnrecordError, usage } from '../../errors.ts';
import { reviewAskedSchema } from '../api/schemas.ts';
import { forbidden } from '../http/forbidden.ts';
import { formOf } from '../http/formOf.ts';
import { rememberAuthor, rememberedAuthor } from '../http/rememberedAuthor.ts';
import { validated } from '../http/validated.ts';
import { problemPage } from '../pages/problemPage.ts';
import { reviewPage } from '../pages/reviewPage.ts';
import { authorIn, type Form } from './correctionForm.ts';

/** How many statements of the queue are listed: the one that is reviewed and some after it. */
const SHOWN = 6;

/** Adds the page of the review queue: one statement at a time is accepted, corrected or skipped. */
export function addReview(
  app: OpenAPIHono,
  serving: Serving,
  { writing, may }: { readonly writing: Writing | null; readonly may: (request: Request) => boolean },
): void {
  app.get('/review.json', (context) => context.json(getReview(serving, asked(context.req.query()))));
  app.get('/review', (context) => show(context, asked(context.req.query()), null));
  if (!writing) return;
  const refused = (context: Context) => {
    const why = forbidden(context.req.raw, may, 'to review, sign in with the correction token');
    return why && context.html(problemPage(why), 403);
  };
  app.post('/review/name', async (context) => {
    const why = refused(context);
    if (why) return why;
    const form = await formOf(context);
    const name = form.author?.trim() ?? '';
    const problem = writtenProblem(name, 'author');
    if (problem) throw usage(`your name ${problem}`);
    rememberAuthor(context, name);
    return context.redirect(queueAt(form), 303);
  });
  app.post('/review/:id', async (context) => {
    const why = refused(context);
    if (why) return why;
    const form = await formOf(context);
    const place = asked(cleaned(form));
    try {
      const author = authorIn(form);
      await writing.correct(context.req.param('id'), saidIn(form), author);
      rememberAuthor(context, author.author);
    } catch (error) {
      if (error instanceof OnrecordError && error.code === 'usage')
        return show(context, place, error.message);
      throw error;
    }
    return context.redirect(queueAt(form), 303);
  });

  function show(context: Context, query: ReturnType<typeof asked>, trouble: string | null) {
    const review = getReview(serving, { ...query, limit: SHOWN });
    const [first] = review.statements;
    const current = first ? correctView(serving, first.id) : null;
    const shown = {
      author: rememberedAuthor(context),
      trouble,
      may: writing !== null && may(context.req.raw),
      query,
    };
    return context.html(reviewPage(review, current, shown), trouble === null ? 200 : 400);
  }
}

/** The correction that a button makes. @throws OnrecordError usage */
function saidIn({ verdict, speaker }: Form): CorrectionInput {
  const name = speaker?.trim();
  switch (verdict) {
    case 'accept':
      return { confirm: true };
    case 'none':
      return { notAStatement: true };
    case 'nobody':
      return { speaker: null };
    default:
      if (!name) throw usage('write who the speaker is, or press another button');
      return { speaker: name };
  }
}

/** Where in the queue whoever sent a form was. */
function cleaned({ below, cursor }: Form): Record<string, string> {
  return { ...(below ? { below } : {}), ...(cursor ? { cursor } : {}) };
}

function queueAt(form: Form): string {
  const query = String(new URLSearchParams(cleaned(form)));
  return query ? `/review?${query}` : '/review';
}

/** @throws OnrecordError usage */
function asked(query: Record<string, string>) {
  return validated(reviewAskedSchema, query);
}
