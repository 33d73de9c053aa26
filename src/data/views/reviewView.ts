import { z } from 'zod';
import { nextSchema, statementViewSchema } from './statementView.ts';

export const reviewViewSchema = z
  .object({
    statements: z.array(statementViewSchema).meta({ description: 'the least sure first' }),
    next: nextSchema,
    below: z.number().meta({
      description:
        'a statement waits if its confidence, or that of one of its speakers, is below this, or if an alert was unsure of it',
    }),
    waiting: z.int().nonnegative().meta({ description: 'how many wait' }),
    done: z.int().nonnegative().meta({
      description: 'how many statements somebody confirmed, gave another speaker, or marked as no statement',
    }),
    by: z
      .array(z.object({ author: z.string(), statements: z.int().positive() }))
      .meta({ description: 'how many each person has done; a name that was removed is empty' }),
  })
  .meta({ id: 'Review' });
/** The review queue. */
export type ReviewView = z.infer<typeof reviewViewSchema>;
