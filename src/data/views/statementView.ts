import { z } from 'zod';
import { spanSchema } from '../span.ts';
import { statementSchema } from '../statement.ts';

export const addressSchema = z.string().meta({
  description: 'the permanent address: a path from the root of the server, or the whole address',
  examples: ['/statements/st_65bd12742641c0c3008e'],
});

export const passageSchema = z
  .object({ span: spanSchema, text: z.string() })
  .meta({ description: 'the sentences of the article that contain the statement' });
/** The sentences that contain a statement: their span in the article's text, and their words. */
export type Passage = z.infer<typeof passageSchema>;

/** A statement that is not in a record, with its passage. */
export const statementWithPassageSchema = statementSchema
  .extend({ passage: passageSchema })
  .meta({ id: 'StatementWithPassage' });
export type StatementWithPassage = z.infer<typeof statementWithPassageSchema>;

export const statementCheckSchema = z
  .object({
    by: z.string().meta({ description: 'empty where the name was removed' }),
    at: z.string(),
  })
  .meta({ id: 'StatementCheck', description: 'who checked the statement and its speaker last, and when' });
/** Who checked a statement and its speaker. */
export type StatementCheck = z.infer<typeof statementCheckSchema>;

/** A statement of a record, as every query returns it. */
export const statementViewSchema = statementSchema
  .extend({
    address: addressSchema,
    passage: passageSchema,
    checked: statementCheckSchema.optional(),
  })
  .meta({ id: 'Found' });
export type StatementView = z.infer<typeof statementViewSchema>;

export const nextSchema = z
  .string()
  .nullable()
  .meta({ description: 'the cursor of the next page: send it as `cursor`; null on the last' });

export const totalSchema = z.int().nonnegative().meta({ description: 'how many there are on all pages' });

export const statementsPageSchema = z
  .object({ statements: z.array(statementViewSchema), next: nextSchema, total: totalSchema })
  .meta({ id: 'Page' });
/** A page of a search result. */
export type StatementsPage = z.infer<typeof statementsPageSchema>;

export const statementDetailsSchema = z
  .object({
    statement: statementViewSchema,
    context: passageSchema.meta({
      description: 'the paragraphs around the statement, from the one that names the speaker if that is near',
    }),
    elsewhere: z
      .array(statementViewSchema)
      .meta({ description: 'the same words in other articles, the first publication first' }),
    position: z.array(statementViewSchema).meta({
      description:
        'the statements of the same person nearest in meaning, before and after, in chronological order',
    }),
    earlier: z.int().nonnegative().meta({
      description: 'how many in `position` were said before the statement; the others were said after it',
    }),
  })
  .meta({ id: 'StatementAnswer' });
/** A statement with everything that the record has about it. */
export type StatementDetails = z.infer<typeof statementDetailsSchema>;
