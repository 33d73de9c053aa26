import { z } from 'zod';
import { personReferenceSchema, personViewSchema } from './personView.ts';
import { positionChangeSchema } from './positionChangeView.ts';
import { positionViewSchema } from './positionView.ts';
import { mentionedPersonSchema, replySchema } from './replyView.ts';
import { statementsPageSchema, statementViewSchema } from './statementView.ts';

export const saidByMonthSchema = z.object({
  months: z
    .array(z.object({ month: z.string(), statements: z.int().nonnegative() }))
    .meta({ description: '`2024-03`, those that have some' }),
  unknown: z.int().nonnegative().meta({ description: 'how many statements have no month' }),
});
/** The number of statements that a person made in each month; near-duplicates count once. */
export type SaidByMonth = z.infer<typeof saidByMonthSchema>;

/** The first items of a longer list, and its length; null while a background job computes them. */
function partOf<Item extends z.ZodType>(item: Item) {
  return z.object({ total: z.int().nonnegative(), some: z.array(item) }).nullable();
}

export const namesakeSchema = z.object({
  person: personViewSchema,
  statements: z.int().nonnegative(),
  newest: z.union([statementViewSchema, z.null()]),
});
/** A person of the same name, or of a form of it, who was not merged with this person. */
export type Namesake = z.infer<typeof namesakeSchema>;

export const personProfileSchema = z
  .object({
    person: personViewSchema,
    newest: statementsPageSchema,
    byMonth: saidByMonthSchema,
    namesakes: z
      .array(namesakeSchema)
      .meta({ description: 'people with the same name, or a form of it, who were not joined' }),
    changes: partOf(positionChangeSchema),
    positions: partOf(positionViewSchema).meta({
      description: 'subjects with the newest statements on each',
    }),
    named: partOf(mentionedPersonSchema).meta({ description: 'most often named first' }),
    answers: partOf(replySchema).meta({ description: 'the surest first' }),
  })
  .meta({ id: 'PersonProfile' });
/** An overview of a person. */
export type PersonProfile = z.infer<typeof personProfileSchema>;

export const speakerRecordSchema = z
  .object({
    person: z
      .union([personViewSchema, z.null()])
      .meta({ description: 'null if the record has only the name; then there are no positions' }),
    statements: z.array(statementViewSchema).meta({ description: 'each once, in chronological order' }),
    positions: z.array(positionViewSchema),
    changes: z.array(positionChangeSchema),
  })
  .meta({ id: 'SpeakerRecord' });
/** Everything that somebody said. */
export type SpeakerRecord = z.infer<typeof speakerRecordSchema>;

export const frontPageSchema = z
  .object({
    counts: z.object({
      documents: z.int().nonnegative(),
      articles: z.int().nonnegative(),
      statements: z.int().nonnegative(),
    }),
    newest: z.array(statementViewSchema),
    changes: z.array(positionChangeSchema).nullable().meta({
      description: 'newest later statement first; null while they are being calculated',
    }),
    speaking: z
      .array(personReferenceSchema.extend({ statements: z.int().positive() }))
      .nullable()
      .meta({ description: 'the people with the most statements; null while they are being counted' }),
  })
  .meta({ id: 'FrontPage' });
/** An overview of a record. */
export type FrontPage = z.infer<typeof frontPageSchema>;
