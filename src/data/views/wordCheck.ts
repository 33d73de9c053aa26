import { z } from 'zod';
import { partSchema } from '../statement.ts';
import { passageSchema, statementViewSchema } from './statementView.ts';
import { verificationSchema } from './verification.ts';

/** The verdicts on whether somebody said some words. No verdict names a speaker of whom the record is not sure. */
export const verdicts = [
  'said',
  'said-differently',
  'denied-or-refused',
  'not-said',
  'speaker-unsure',
  'said-by-another',
  'not-found',
] as const;
export type Verdict = (typeof verdicts)[number];

/**
 * Whether a statement's speaker is the one asked for; `unsure` if the article does not say, or if a partial name may
 * belong to either.
 */
export const speakerFits = ['same', 'other', 'unsure'] as const;
export type SpeakerFit = (typeof speakerFits)[number];

/** Reasons why a verdict is not `said`. */
export const verdictReasons = [
  'paraphrase',
  'part',
  'without-condition',
  'other-words',
  'speaker-not-named',
  'speaker-by-pronoun',
  'speaker-by-role',
  'speaker-implied',
  'low-confidence',
  'name-may-be-of-both',
  'may-be-the-one-asked-for',
  'draft-unsure',
] as const;
export type VerdictReason = (typeof verdictReasons)[number];

export const checkedStatementSchema = statementViewSchema
  .extend({
    verdict: z.enum(verdicts).meta({ description: 'the verdict for this statement alone' }),
    reasons: z.array(z.enum(verdictReasons)).meta({ description: 'why the verdict is not said' }),
    speakerFits: z
      .enum(speakerFits)
      .nullable()
      .meta({ description: 'whether the speaker is the one asked for; null if nobody was' }),
    antecedent: passageSchema.nullable().meta({
      description: 'the sentence that names the speaker, if the passage does not',
    }),
    match: z.object(partSchema.shape).nullable().meta({
      description: 'the matching words in the article: cite these; null if it has other words',
    }),
    leftOut: z.object({ before: z.string(), after: z.string() }).nullable().meta({
      description: 'what the statement says before and after the match: it may change the meaning',
    }),
    differences: z
      .array(z.object({ text: z.string(), in: z.enum(['both', 'asked', 'record']) }))
      .nullable()
      .meta({
        description:
          'word by word, if the words differ: in both, only in the words asked for, only in the record',
      }),
    derivation: verificationSchema.pick({ holds: true, sha256: true }).meta({
      description:
        'whether the spans and the SHA-256 were derived again, now, from the stored bytes; do not cite the statement if this is false. Null if the document is kept by reference and is missing',
    }),
    earlierVersion: z
      .boolean()
      .meta({ description: 'true: the article was changed since, and no longer has the statement' }),
    corrections: z
      .array(
        z.object({ what: z.string(), author: z.string(), madeAt: z.string(), reason: z.string().nullable() }),
      )
      .meta({ description: 'what a person corrected in the statement, and when' }),
  })
  .meta({ id: 'CheckedStatement' });
/** A statement in the result of a check. */
export type CheckedStatement = z.infer<typeof checkedStatementSchema>;

export const wordCheckSchema = z
  .object({
    words: z.string(),
    speaker: z.string().nullable().meta({ description: 'the speaker asked for; null if nobody was' }),
    verdict: z.enum(verdicts),
    statements: z.array(checkedStatementSchema).meta({
      description: 'first those on which the verdict is based, then others that have the words or are near',
    }),
    more: z.int().nonnegative().meta({ description: 'how many further statements there are' }),
  })
  .meta({ id: 'WordCheck' });
/** The result of looking up words of a speaker, with the statements. */
export type WordCheck = z.infer<typeof wordCheckSchema>;

export const wordChecksSchema = z.object({ checks: z.array(wordCheckSchema) }).meta({ id: 'WordChecks' });
/** The results of several checks, in the order in which they were requested. */
export type WordChecks = z.infer<typeof wordChecksSchema>;
