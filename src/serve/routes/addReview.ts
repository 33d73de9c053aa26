import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { correctView } from '../../app/queries/correctView.ts';
import { getReview } from '../../app/queries/getReview.ts';
import type { Serving } from '../../app/serving.ts';
import type { Writing } from '../../app/writing.ts';
import { type CorrectionInput, writtenProblem } from '../../data/index.ts';
import { usage } from '../../errors.ts';
import { reviewAskedSchema } from '../api/schemas.ts';
import { formOf } from '../http/formOf.ts';
import { rememberAuthor, rememberedAuthor } from '../http/rememberedAuthor.ts';
import { validated } from '../http/validated.ts';
import { reviewPage } from '../pages/reviewPage.ts';
import { answerCorrection } from './answerCorrection.ts';
import type { Form } from './correctionForm.ts';
import { type May, refused } from './refused.ts';

/** How many statements of the queue are listed: the current one and some after it. */
const SHOWN = 6;

/** Adds the page of the review queue: one statement at a time is accepted, corrected or skipped. */
export function addReview(
  app: OpenAPIHono,
  serving: Serving,
  { writing, may }: { readonly writing: Writing | null; readonly may: May },
): void {
  app.get('/review.json', (context) => context.json(getReview(serving, asked(context.req.query()))));
  app.get('/review', (context) => show(context, asked(context.req.query()), null));
  if (!writing) return;
  const reviewing = { may, what: 'to review' } as const;
  app.post('/review/name', async (context) => {
    const why = refused(context, may, reviewing.what);
    if (why) return why;
    const form = await formOf(context);
    const name = form.author?.trim() ?? '';
    const problem = writtenProblem(name, 'author');
    if (problem) throw usage(`your name ${problem}`);
    rememberAuthor(context, name);
    return context.redirect(queueAt(form), 303);
  });
  app.post('/review/:id', (context) =>
    answerCorrection(context, {
      ...reviewing,
      write: async (form, author) => {
        // An invalid position in the queue is rejected before anything is written.
        asked(cleaned(form));
        await writing.correct(context.req.param('id'), saidIn(form), author);
        return queueAt(form);
      },
      again: (form, trouble) => show(context, asked(cleaned(form)), trouble),
    }),
  );

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

/** The correction for a button. @throws OnrecordError `usage` */
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

/** The position in the queue of the form's sender. */
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
