import { z } from 'zod';
import type { Given } from './given.ts';
import { dateSchema } from './person.ts';
import { LONGEST } from './written.ts';

const words = z.string().nullable();
const changed = <Value extends z.ZodType>(value: Value) => z.object({ from: value, to: value }).optional();

/** A person's corrections of an article, field by field: the value before and after. */
const articleFieldsSchema = z.object({
  article: z.string().meta({ description: 'the id of the article' }),
  title: changed(words),
  publisher: changed(words),
  byline: changed(z.array(z.string())),
  publishedAt: changed(words),
  canonicalUrl: changed(words),
});

/** A person's correction of articles. */
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

/**
 * An article that somebody removed: the number of the correction; who removed it, when and why; whether its bytes were
 * kept.
 */
export type Removal = {
  readonly correction: number;
  readonly uri: string;
  readonly title: string | null;
  readonly bytes: 'kept' | 'deleted';
  /** Empty if it was removed. */
  readonly author: string;
  readonly reason: string | null;
  readonly madeAt: string;
};

/** The fields of an article that people can correct. */
export const correctableFields = ['title', 'publisher', 'byline', 'publishedAt', 'canonicalUrl'] as const;
export type CorrectableField = (typeof correctableFields)[number];

/**
 * Words on one line without control characters, as in `writtenProblem`: one pattern, because generators of requests
 * heed only one per schema.
 */
const WORDS_OF_A_LINE = /^[ \u00a0]*[!-~\u00a1-\uffff][ -~\u00a0-\uffff]*$/;

/** A line of text that a person writes. */
function written(what: keyof typeof LONGEST) {
  return z
    .string()
    .regex(WORDS_OF_A_LINE, 'without words, or has characters that cannot be seen')
    .max(LONGEST[what]);
}

/** A date of publication: a day, a month, a year, or a time with its offset. */
const publishedSchema = z.union([dateSchema, z.iso.datetime({ offset: true })], {
  error: 'not a date; write 2019-03-05, 2019-03 or 2019-03-05T06:30:00+01:00',
});

/** The name of a publisher as a person writes it. */
export const publisherSchema = written('name');

const addressSchema = z
  .url({ protocol: /^https?$/, error: 'not a web address; it begins with https://' })
  .max(LONGEST.address);

/** The correctable fields of an article as a person gives them; fields that are right are omitted. */
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

/** The fields of an article that are given when it is added; omitted fields are taken from its page. */
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

/** These fields as a document has them. */
export function givenOf({ address, ...fields }: ArticleGiven): Given {
  return { ...fields, ...(address === undefined ? {} : { canonicalUrl: address }) };
}
