import type { OpenAPIHono } from '@hono/zod-openapi';
import { checkDraft } from '../../app/queries/words/checkDraft.ts';
import { checkWords } from '../../app/queries/words/checkWords.ts';
import type { Serving } from '../../app/serving.ts';
import type { WordCheck } from '../../data/index.ts';
import { usage } from '../../errors.ts';
import { toCheckDraftSchema, wordsSchema } from '../api/schemas.ts';
import { bodyOf } from '../http/bodyOf.ts';
import { forbidden } from '../http/forbidden.ts';
import { validated } from '../http/validated.ts';
import { type CheckAsked, checkPage, draftPage } from '../pages/checkPage.ts';

/** How many quotations of a draft are on a page. */
const PAGE = 20;

/** Adds the page for checking words and drafts. A draft is not stored. */
export function addCheck(app: OpenAPIHono, serving: Serving): void {
  app.get('/check.json', async ({ req, json }) => json({ check: await checked(serving, req.query()) }));
  app.get('/check', async (context) => {
    const asked = context.req.query();
    return context.html(checkPage(asked, await checked(serving, asked)));
  });
  app.post('/check', async (context) => {
    const refused = forbidden(context.req.raw, () => true, '');
    if (refused) return context.json(refused, 403);
    const { draft = '', cursor } = await bodyOf(context);
    if (typeof draft !== 'string') throw usage('paste the draft as text');
    const text = draft.replaceAll('\r\n', '\n');
    if (text.trim() === '') return context.html(checkPage({}, null));
    const asked = validated(toCheckDraftSchema, { text, cursor });
    return context.html(draftPage(text, await checkDraft(serving, { ...asked, limit: PAGE })));
  });
}

/** The result for the words in an address; null if there are none. @throws OnrecordError `usage` */
async function checked(
  serving: Serving,
  { words = '', speaker = '' }: CheckAsked,
): Promise<WordCheck | null> {
  if (words.trim() === '') return null;
  const given = { words: words.trim(), ...(speaker.trim() === '' ? {} : { speaker: speaker.trim() }) };
  return checkWords(serving, validated(wordsSchema, given));
}
