import { z } from 'zod';
import type { Given } from './given.ts';
import { dateSchema } from './person.ts';
import { LONGEST } from './written.ts';

const words = z.string().nullable();
const changed = <Value extends z.ZodType>(value: Value) => z.object({ from: value, to: value }).optional();

/** What a person says of an article in place of what its page says, field by field: before and after. */
const articleFieldsSchema = z.object({
  article: z.string().meta({ description: 'the id of the article' }),
  title: changed(words),
  publisher: changed(words),
  byline: changed(z.array(z.string())),
  publishedAt: changed(words),
  canonicalUrl: changed(words),
});

/** What a person says of articles. */
export const articleCorrectionSchema = z.discriminatedUnion('what', [
  z.object({ what: z.literal('article'), value: articleFieldsSchema }),
  z.object({
    what: z.literal('publisher'),
    value: z.object({ from: z.string(), to: z.string() }).meta({
      description: 'another name for a publisher, in all articles of the record, also those added later',
    }),
  }),
  z.object({
    what: z.literal('join'),
    value: z.object({ article: z.string(), into: z.string() }).meta({
      description: 'the article is an earlier version of another, read at another address; by their ids',
    }),
  }),
  z.object({
    what: z.literal('remove'),
    value: z.object({
      articles: z
        .array(z.object({ id: z.string(), sha256: z.string(), statements: z.int().nonnegative() }))
        .min(1)
        .meta({ description: 'the versions that were there' }),
      title: z.string().nullable(),
      bytes: z.enum(['kept', 'deleted']),
    }),
  }),
]);
export type ArticleCorrection = z.infer<typeof articleCorrectionSchema>;

/** An article that somebody removed: which correction did it, who, when and why, and whether its bytes are still there. */
export type Removal = {
  readonly correction: number;
  readonly uri: string;
  readonly title: string | null;
  readonly bytes: 'kept' | 'deleted';
  /** Empty where it was removed. */
  readonly author: string;
  readonly reason: string | null;
  readonly madeAt: string;
};

/** The fields of an article that people can correct. */
export const correctableFields = ['title', 'publisher', 'byline', 'publishedAt', 'canonicalUrl'] as const;
export type CorrectableField = (typeof correctableFields)[number];

/** Some words and no control characters, as `writtenProblem` has it: one pattern, since makers of requests heed only one in a schema. */
const WORDS_OF_A_LINE = /^[ \u00a0]*[!-~\u00a1-\uffff][ -~\u00a0-\uffff]*$/;

/** Words that somebody writes on one line. */
function written(what: keyof typeof LONGEST) {
  return z
    .string()
    .regex(WORDS_OF_A_LINE, 'without words, or has characters that cannot be seen')
    .max(LONGEST[what]);
}

/** When it was published: a day, a month, a year, or a time with its offset. */
const publishedSchema = z.union([dateSchema, z.iso.datetime({ offset: true })], {
  error: 'not a date; write 2019-03-05, 2019-03 or 2019-03-05T06:30:00+01:00',
});

/** The name of a publisher as a person gives it. */
export const publisherSchema = written('name');

const addressSchema = z
  .url({ protocol: /^https?$/, error: 'not a web address; it begins with https://' })
  .max(LONGEST.address);

/** The correctable fields of an article as a person gives them; omitted fields are right. */
export const articleInputSchema = z
  .object({
    title: written('title').nullable().meta({ description: 'null if it has none' }),
    publisher: publisherSchema.nullable().meta({ description: 'null if none is known' }),
    byline: z
      .array(written('name'))
      .max(50)
      .readonly()
      .meta({ description: 'who wrote it; an empty list if nobody is named' }),
    publishedAt: publishedSchema.nullable().meta({ description: 'when it was published; null if not known' }),
    address: addressSchema.nullable().meta({ description: 'the address of its page; null if none is known' }),
  })
  .partial();
export type ArticleInput = Readonly<z.infer<typeof articleInputSchema>>;

/** What is said of an article when it is added; omitted fields are what its page says. */
export const articleGivenSchema = z
  .object({
    title: written('title').meta({ description: 'its title' }),
    publisher: publisherSchema.meta({ description: 'who published it' }),
    byline: z.array(written('name')).min(1).max(50).meta({ description: 'who wrote it' }),
    publishedAt: publishedSchema.meta({ description: 'when it was published' }),
    address: addressSchema.meta({ description: 'the address of its page' }),
  })
  .partial();
export type ArticleGiven = Readonly<z.infer<typeof articleGivenSchema>>;

/** The same as a document has it. */
export function givenOf({ address, ...fields }: ArticleGiven): Given {
  return { ...fields, ...(address === undefined ? {} : { canonicalUrl: address }) };
}
