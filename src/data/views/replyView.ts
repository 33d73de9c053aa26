import { z } from 'zod';
import { personReferenceSchema } from './personView.ts';
import { nextSchema, statementViewSchema, totalSchema } from './statementView.ts';

export const mentionedPersonSchema = z
  .object({
    person: personReferenceSchema,
    statements: z.int().positive().meta({ description: 'how many statements name them, each once' }),
    addressed: z.int().nonnegative().meta({ description: 'how many of these are said to them' }),
  })
  .meta({ id: 'Named' });
/** A person of the record whom another person names. */
export type MentionedPersonView = z.infer<typeof mentionedPersonSchema>;

export const replySchema = z
  .object({
    person: personReferenceSchema.meta({ description: 'who is answered' }),
    answered: statementViewSchema.meta({ description: 'the earlier statement, by the person named' }),
    statement: statementViewSchema.meta({
      description: 'the later statement, which names them and may be a reply',
    }),
    certainty: z
      .number()
      .min(0)
      .max(1)
      .meta({ description: 'how likely it is that both are about the same matter' }),
  })
  .meta({ id: 'Answer' });
/** A reply candidate: a statement that may answer another. */
export type ReplyView = z.infer<typeof replySchema>;

export const repliesPageSchema = z
  .object({
    named: z.array(mentionedPersonSchema),
    answers: z.array(replySchema),
    next: nextSchema,
    total: totalSchema,
  })
  .meta({
    id: 'AnswersOfPerson',
    description: 'the people that a person names, and a page of possible replies to them',
  });
/** The people whom a person names, and a page of reply candidates. */
export type RepliesPage = z.infer<typeof repliesPageSchema>;
