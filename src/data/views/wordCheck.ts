import { z } from 'zod';
import { partSchema } from '../statement.ts';
import { statementViewSchema } from './statementView.ts';
import { verificationSchema } from './verification.ts';

/** The results of looking words up in a record, the surest first. */
export const verdicts = [
  'said',
  'said-by-another',
  'speaker-unsure',
  'reported-as-not-said',
  'differently-worded',
  'not-found',
] as const;
export type Verdict = (typeof verdicts)[number];

/** Whether a statement's speaker is the one asked for; unsure where the article does not say, or a part of a name may be of both. */
export const speakerFits = ['same', 'other', 'unsure'] as const;
export type SpeakerFit = (typeof speakerFits)[number];

export const checkedStatementSchema = statementViewSchema
  .extend({
    speakerFits: z
      .enum(speakerFits)
      .nullable()
      .meta({ description: 'whether the speaker is who was asked for; null where nobody was' }),
    match: z.object(partSchema.shape).nullable().meta({
      description:
        'where the article has the words that were asked for: cite these; null where it has others',
    }),
    leftOut: z.object({ before: z.string(), after: z.string() }).nullable().meta({
      description: 'what the statement says before and after the match: it may turn the meaning',
    }),
    differences: z
      .array(z.object({ text: z.string(), in: z.enum(['both', 'asked', 'record']) }))
      .nullable()
      .meta({
        description:
          'word by word, where the words differ: in both, only in what was asked, only in the record',
      }),
    derivation: verificationSchema.pick({ holds: true, sha256: true }).meta({
      description:
        'whether the spans were found again, now, in the stored bytes of the document, and its SHA-256; do not cite what does not hold',
    }),
    earlierVersion: z
      .boolean()
      .meta({ description: 'true: the article was changed since, and no longer has the statement' }),
  })
  .meta({ id: 'CheckedStatement' });
/** A statement beside the words that were looked up. */
export type CheckedStatement = z.infer<typeof checkedStatementSchema>;

export const wordCheckSchema = z
  .object({
    verdict: z.enum(verdicts),
    statements: z.array(checkedStatementSchema),
    more: z.int().nonnegative().meta({ description: 'how many further statements fit' }),
  })
  .meta({ id: 'WordCheck' });
/** Whether the record has some words of some speaker, with the statements. */
export type WordCheck = z.infer<typeof wordCheckSchema>;
