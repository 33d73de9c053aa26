import { z } from 'zod';
import { articleCorrectionSchema } from './articleCorrection.ts';
import { gendersCounted, roleClasses } from './sources.ts';
import { spanSchema } from './span.ts';
import { acts, speakerSchema, statementSchema } from './statement.ts';

/**
 * Spans of an article with their words and some context, so that they can be found again in another reading or version.
 */
export const textQuoteSchema = z.array(
  z.object({ span: spanSchema, words: z.string(), before: z.string(), after: z.string() }),
);
export type TextQuote = z.infer<typeof textQuoteSchema>;
const place = textQuoteSchema;

const correctedSpeakerSchema = speakerSchema
  .pick({ name: true, type: true, role: true })
  .extend({ mention: place });
/** A speaker in a correction. */
export type CorrectedSpeaker = z.infer<typeof correctedSpeakerSchema>;

/** A person's correction of one statement. */
export const statementCorrectionSchema = z.discriminatedUnion('what', [
  z.object({
    what: z.literal('speaker'),
    value: z
      .union([correctedSpeakerSchema, z.array(correctedSpeakerSchema).min(2)])
      .nullable()
      .meta({ description: 'a list if several say it; null if the article does not say who it is' }),
  }),
  z.object({
    what: z.literal('spans'),
    value: z
      .object({ source: place.nullable(), cue: place.nullable(), content: place })
      .partial()
      .meta({ description: 'the parts with new values; null for a part that the statement does not have' }),
  }),
  z.object({ what: z.literal('act'), value: z.enum(acts) }),
  z.object({
    what: z.literal('conditions'),
    value: z.array(z.object({ connective: z.string(), place })),
  }),
  z.object({ what: z.literal('not-a-statement'), value: z.literal(true) }),
  z.object({
    what: z.literal('add'),
    value: z
      .literal(true)
      .meta({ description: 'somebody wrote the statement, which the program missed; it is in `before`' }),
  }),
  z.object({
    what: z.literal('confirm'),
    value: z.object({ speakers: z.array(z.string()) }).meta({
      description: 'somebody checked the statement and found it right, with the speakers of these names',
    }),
  }),
]);
export type StatementCorrection = z.infer<typeof statementCorrectionSchema>;

/** A person's correction of who somebody is, or of an article. People and articles are given by their ids. */
export const personCorrectionSchema = z.discriminatedUnion('what', [
  z.object({
    what: z.literal('link'),
    value: z.object({ speaker: z.string(), person: z.string().nullable() }).meta({
      description: 'the speaker of this name in the article is that person, or none of those known',
    }),
  }),
  z.object({ what: z.literal('merge'), value: z.object({ into: z.string() }) }),
  z.object({
    what: z.literal('split'),
    value: z.object({ articles: z.array(z.string()), person: z.string(), name: z.string() }),
  }),
  z.object({ what: z.literal('rename'), value: z.object({ name: z.string().min(1) }) }),
  z.object({
    what: z.literal('gender'),
    value: z.object({ gender: z.enum(gendersCounted) }).meta({ description: 'how the person is counted' }),
  }),
  z.object({
    what: z.literal('role-class'),
    value: z.object({ roleClass: z.enum(roleClasses) }).meta({ description: 'how the person is counted' }),
  }),
]);
export type PersonCorrection = z.infer<typeof personCorrectionSchema>;

export const undoSchema = z.object({ what: z.literal('undo'), value: z.literal(true) });

/** The author of a correction, and the reason. */
export type Author = { readonly author: string; readonly reason: string | null };

export const correctionSchema = z
  .object({
    number: z.int().positive(),
    statement: z.string().nullable().meta({ description: 'the id of the statement, as it was then' }),
    person: z.string().nullable().meta({ description: 'the id of the person' }),
    uri: z.string().nullable().meta({ description: 'where the article came from' }),
    before: z
      .object({ statement: statementSchema, cue: place, content: place, mention: place })
      .nullable()
      .meta({ description: 'the statement as the program found it; null for people' }),
    undoes: z
      .int()
      .positive()
      .nullable()
      .meta({ description: 'the number of the correction that it undoes' }),
    undone: z.boolean().meta({ description: 'a later correction undoes it' }),
    applied: z.boolean().meta({ description: 'whether it applies to what is in the record now' }),
    author: z.string().meta({ description: 'empty where it was removed' }),
    reason: z.string().nullable(),
    removed: z.boolean().meta({ description: 'whether author and reason were removed' }),
    madeAt: z.string(),
    program: z.string(),
  })
  .and(z.union([statementCorrectionSchema, personCorrectionSchema, articleCorrectionSchema, undoSchema]))
  .meta({ id: 'Correction' });
export type Correction = z.infer<typeof correctionSchema>;
