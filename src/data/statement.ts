import { z } from 'zod';
import { articleSchema } from './article.ts';
import { hashId } from './hashId.ts';
import { orNull } from './orNull.ts';
import { type Span, spanProblem, spanSchema, textOf } from './span.ts';
import { turnKinds } from './turn.ts';

export const kinds = ['direct', 'indirect', 'mixed'] as const;
export type Kind = (typeof kinds)[number];

/** In the order of the table in the guidelines: if two acts fit equally well, the first is right. */
export const acts = [
  'ask',
  'refuse',
  'threaten',
  'promise',
  'deny',
  'demand',
  'accuse',
  'praise',
  'express',
  'predict',
  'assert',
] as const;
export type Act = (typeof acts)[number];

export const partSchema = z
  .object({ text: z.string(), spans: z.array(spanSchema).min(1) })
  .meta({ id: 'Part', description: 'spans of the article and their words, joined by " … "' });
export type Part = z.infer<typeof partSchema>;

export const speakerTypes = ['person', 'organization', 'group', 'work', 'place', 'unknown'] as const;
export const speakerVias = ['name', 'surname', 'role', 'pronoun', 'implicit', 'label'] as const;
export type SpeakerVia = (typeof speakerVias)[number];

export const speakerSchema = z
  .object({
    name: z.string().meta({ description: 'the fullest name that the article gives' }),
    type: z.enum(speakerTypes),
    aliases: z.array(z.string()),
    role: z.string().nullable(),
    via: z.enum(speakerVias).meta({ description: 'how it was found' }),
    mention: spanSchema.meta({ description: 'the span that proves it' }),
    person: z.string().nullable().meta({ description: "the record's person, once linked" }),
    onBehalfOf: z.string().nullable().meta({
      description: 'the body that the person speaks for, by the fullest name that the article gives',
    }),
    confidence: z.number().min(0).max(1).nullable().meta({
      description: 'how likely it is that this is the right speaker; null in statements by earlier versions',
    }),
  })
  .meta({ id: 'Speaker' });
export type Speaker = z.infer<typeof speakerSchema>;

export const conditionSchema = z
  .object({ connective: z.string(), span: spanSchema, text: z.string() })
  .meta({ id: 'Condition' });
export type Condition = z.infer<typeof conditionSchema>;

/** A span of the article with its words. */
export const markedSchema = z.object({ text: z.string(), span: spanSchema }).meta({ id: 'Marked' });
export type Marked = z.infer<typeof markedSchema>;

export const saidAtSchema = markedSchema.extend({
  date: z
    .string()
    .nullable()
    .meta({ description: 'the day it was said, only as precise as the text; null when it is not known' }),
});
export type SaidAt = z.infer<typeof saidAtSchema>;

/** One sentence of a turn. */
export const turnPartSchema = markedSchema
  .extend({
    id: z
      .string()
      .meta({ description: 'the id of the statement, a full stop, and the number of the part from 1' }),
    act: z.enum(acts),
    conditions: z.array(conditionSchema),
  })
  .meta({ id: 'TurnPart' });
export type TurnPart = z.infer<typeof turnPartSchema>;

export const articleReferenceSchema = articleSchema.pick({
  id: true,
  uri: true,
  title: true,
  publisher: true,
  byline: true,
  publishedAt: true,
  sha256: true,
});

export const statementSchema = z
  .object({
    id: z.string(),
    article: articleReferenceSchema,
    kind: z.enum(kinds),
    source: orNull(partSchema),
    cue: orNull(partSchema),
    content: partSchema,
    speaker: orNull(speakerSchema).meta({
      description:
        'the one speaker; several as one, their names joined by ` | ` (use `speakers`); null when the article does not say: never a guess',
    }),
    speakers: z.array(speakerSchema).meta({
      description: 'everybody who says it, one by one; empty when the article does not say',
    }),
    act: z.enum(acts),
    negated: z.boolean().meta({ description: 'the article says that it was not said' }),
    within: z.string().nullable().meta({ description: 'the id of the statement that this one is nested in' }),
    conditions: z.array(conditionSchema),
    addressee: orNull(markedSchema),
    saidAt: orNull(saidAtSchema),
    occasion: orNull(markedSchema),
    confidence: z.number().min(0).max(1),
    model: z.string(),
    turn: z.enum(turnKinds).optional().meta({
      description:
        'only for a turn of a transcript: whether it is the chair’s, a question, or another speaker’s',
    }),
    at: z.string().optional().meta({
      description: 'only for a turn with a time code: when it begins, `00:12:03.500` into the recording',
    }),
    parts: z
      .array(turnPartSchema)
      .optional()
      .meta({ description: 'only for a turn: its sentences, each with its act and conditions' }),
  })
  .meta({ id: 'Statement' });
export type Statement = z.infer<typeof statementSchema>;

/** The id of a statement, derived from its article and its spans. */
export function statementId(
  articleId: string,
  parts: { source: readonly Span[]; cue: readonly Span[]; content: readonly Span[] },
): string {
  return hashId('st', [articleId, parts.source, parts.cue, parts.content]);
}

/** The value of `model` for a statement that a person wrote. */
export const BY_A_PERSON = 'person';

/**
 * A part made from spans of `text`; null if there are none.
 * @throws RangeError if the spans are not valid: a bug in the caller, never a fault of the input
 */
export function makePart(text: string, spans: readonly Span[]): Part | null {
  if (spans.length === 0) return null;
  const trouble = spanProblem(text, spans);
  if (trouble) throw new RangeError(trouble);
  return { text: textOf(text, spans), spans: [...spans] };
}
