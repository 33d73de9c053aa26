import { z } from 'zod';
import { nextSchema, statementViewSchema } from './statementView.ts';

export const reviewViewSchema = z
  .object({
    statements: z.array(statementViewSchema).meta({ description: 'the least sure first' }),
    next: nextSchema,
    below: z.number().meta({
      description:
        'the statements that wait, or one of their speakers, are less sure than this, or an alert was not sure',
    }),
    waiting: z.int().nonnegative().meta({ description: 'how many wait' }),
    done: z
      .int()
      .nonnegative()
      .meta({ description: 'how many somebody accepted, corrected in their speaker, or said to be none' }),
    by: z
      .array(z.object({ author: z.string(), statements: z.int().positive() }))
      .meta({ description: 'who did how many; an empty name was removed' }),
  })
  .meta({ id: 'Review' });
/** The review queue. */
export type ReviewView = z.infer<typeof reviewViewSchema>;
