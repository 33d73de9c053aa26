import { z } from 'zod';
import { nextSchema, statementViewSchema, totalSchema } from './statementView.ts';

export const quotedRunSchema = z.object({
  text: z.string(),
  in: z.enum(['both', 'first', 'this']).meta({ description: 'in both quotations, or only in one of them' }),
});
/** A run of words that two quotations share, or that only one of them has. */
export type QuotedRun = z.infer<typeof quotedRunSchema>;

export const duplicateGroupSchema = z
  .object({
    statements: z
      .array(statementViewSchema)
      .min(1)
      .meta({ description: 'the first publication first, then the others in chronological order' }),
    versions: z.array(z.string()).meta({
      description:
        'the ids of those that are no reprint, since their article is a version of an earlier one of these',
    }),
    quoted: z
      .array(z.object({ id: z.string(), words: z.array(quotedRunSchema) }))
      .meta({ description: 'the statements whose quotation differs from the first, word by word' }),
  })
  .meta({ id: 'DuplicateGroup' });
/** A statement that is in several articles. */
export type DuplicateGroupView = z.infer<typeof duplicateGroupSchema>;

export const duplicatesPageSchema = z
  .object({ copies: z.array(duplicateGroupSchema), next: nextSchema, total: totalSchema })
  .meta({ id: 'DuplicateGroups' });
/** A page of statements that are in several articles. */
export type DuplicatesPage = z.infer<typeof duplicatesPageSchema>;
