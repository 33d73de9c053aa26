import { z } from 'zod';
import { acts, speakerTypes } from './statement.ts';

/** Compared with the length of the article later. */
const offset = z
  .int()
  .min(0)
  .max(2 ** 31);
const span = z
  .tuple([offset, offset])
  .readonly()
  .meta({ description: 'UTF-16 code units into article.text, [start, end)', minItems: 2, maxItems: 2 });
const spans = z.array(span).min(1).readonly();
const words = z.union([z.string().regex(/\S/, 'without words'), spans]);
const name = z.string().regex(/\S/, 'without words');
/** Words of an article: as a string (` … ` separates spans), or as spans. */
export type WordsSaid = z.infer<typeof words>;

/**
 * A person's correction of a statement, in words of the article; fields that are right are omitted, null means that the
 * statement has no such field.
 */
export const correctionInputSchema = z
  .object({
    act: z.enum(acts).meta({ description: 'what the speaker does by saying it' }),
    speaker: z
      .union([name, z.array(name).min(1).readonly()])
      .nullable()
      .meta({
        description:
          'who says it, by a name that the article gives, or by the full name of a person; several as a list, or with ` | ` between their names; null: the article does not say',
      }),
    which: name.meta({
      description: 'which of several speakers `role`, `type`, `mention` and `person` are about, by name',
    }),
    role: z.string().regex(/\S/, 'without words').meta({ description: 'the speaker’s role' }),
    type: z.enum(speakerTypes).meta({ description: 'the kind of speaker (default: unchanged)' }),
    mention: spans.meta({
      description:
        'the position of the name that proves it (default: the occurrence nearest to the statement)',
    }),
    source: words.nullable().meta({ description: 'the words that name the source' }),
    cue: words.nullable().meta({ description: 'the reporting words' }),
    content: words.meta({ description: 'what was said' }),
    conditions: z
      .array(words)
      .readonly()
      .meta({ description: 'its conditions; an empty list if it has none' }),
    confirm: z.literal(true).meta({
      description: 'somebody checked it: the statement and its speaker are right, with these corrections',
    }),
    notAStatement: z.literal(true).meta({ description: 'this is not a statement' }),
    person: z
      .string()
      .nullable()
      .meta({ description: 'the id of the person who is the speaker; null if nobody in the record is' }),
    scope: z.enum(['statement', 'article', 'record']).meta({
      description:
        'where corrections of the speaker apply: to this statement, or to all statements of this speaker in the article or in the record',
    }),
  })
  .partial();
export type CorrectionInput = Readonly<z.infer<typeof correctionInputSchema>>;
