import type { OpenAPIHono } from '@hono/zod-openapi';
import { checkDraft } from '../../app/queries/words/checkDraft.ts';
import { checkWords } from '../../app/queries/words/checkWords.ts';
import type { Serving } from '../../app/serving.ts';
import { draftCheckSchema, type WordCheck, wordCheckSchema, wordChecksSchema } from '../../data/index.ts';
import { addAction } from './addAction.ts';
import { addResource } from './addResource.ts';
import { toCheckDraftSchema, toCheckSchema, wordsInAddressSchema } from './schemas.ts';

type Options = {
  readonly wantsToken: boolean;
  /** Registers a method that an address allows. */
  readonly allow: (path: string, method: string) => void;
};

/** Default number of quotations of a draft on a page. */
const PAGE = 50;

/**
 * Adds the checks of words and drafts. Some use POST, but none changes anything, so anybody who may read may call them.
 */
export function addChecks(app: OpenAPIHono, serving: Serving, { wantsToken, allow }: Options): void {
  const post = { tag: 'statements', status: 200, wantsToken, may: () => true } as const;
  allow(
    addResource(
      app,
      {
        path: '/api/check',
        operationId: 'checkWords',
        tag: 'statements',
        summary: 'Check whether the record has these words, by this speaker if one is given',
        query: wordsInAddressSchema,
        schema: wordCheckSchema,
        wantsToken,
        unfit: true,
      },
      ({ words, speaker }) => checkWords(serving, { words, speaker }),
    ),
    'GET',
  );
  allow(
    addAction(
      app,
      {
        ...post,
        path: '/api/checks',
        operationId: 'checkMany',
        summary: 'Check several quotations at once, each with its own speaker',
        body: toCheckSchema,
        schema: wordChecksSchema,
      },
      async (_, { checks }) => {
        const done: WordCheck[] = [];
        for (const one of checks) done.push(await checkWords(serving, one));
        return { checks: done };
      },
    ),
    'POST',
  );
  allow(
    addAction(
      app,
      {
        ...post,
        path: '/api/checks/draft',
        operationId: 'checkDraft',
        summary: 'Check every quotation in a draft against the speaker to whom the draft attributes it',
        body: toCheckDraftSchema,
        schema: draftCheckSchema,
      },
      (_, { limit = PAGE, ...draft }) => checkDraft(serving, { ...draft, limit }),
    ),
    'POST',
  );
}
