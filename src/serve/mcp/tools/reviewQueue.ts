import { z } from 'zod';
import { getReview } from '../../../app/queries/getReview.ts';
import { reviewViewSchema } from '../../../data/index.ts';
import { citedOf, citedSchema } from '../cited.ts';
import { citedText, pageText } from '../citedText.ts';
import { cursorSchema } from '../cursorSchema.ts';
import { tool } from '../tool.ts';

const PAGE = 5;

export const reviewQueue = tool({
  name: 'review_queue',
  title: 'Statements to check',
  description:
    'Lists statements that wait for a person to check them, the least sure first. Show the passage and ask the user; do not decide for them.',
  input: z.strictObject({
    cursor: cursorSchema,
  }),
  output: reviewViewSchema.omit({ below: true, by: true }).extend({ statements: z.array(citedSchema) }),
  answer(asked, query) {
    const { waiting, done, next, ...review } = getReview(asked.serving, { ...query, limit: PAGE });
    const statements = review.statements.map((one) => citedOf(asked, one));
    const blocks = statements.map((one) => `${citedText(one)}\n  passage: ${one.passage.text}`);
    return {
      structured: { statements, next, waiting, done },
      text: pageText([`${waiting} waiting, ${done} done`, ...blocks], next),
    };
  },
});
