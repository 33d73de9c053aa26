import { z } from 'zod';
import { orNull } from '../orNull.ts';
import { roleClasses, sourceKinds } from '../sources.ts';
import { addressSchema } from './statementView.ts';

/** The dimensions by which sources are counted. */
export const sourceDimensions = [
  'person',
  'kind',
  'role-class',
  'role',
  'publisher',
  'byline',
  'section',
  'month',
  'article',
] as const;
export type SourceDimension = (typeof sourceDimensions)[number];

const count = z.int().nonnegative();

export const shareSchema = z
  .object({
    share: z.number().min(0).max(1),
    low: z.number().min(0).max(1),
    high: z.number().min(0).max(1),
  })
  .meta({ id: 'Share', description: 'a share with its 95 % interval (Wilson)' });

export const sourceCountSchema = z
  .object({
    statements: count,
    words: count.meta({
      description: 'of what was said; words of nested statements also count in the statement around them',
    }),
    articles: count,
    speakers: count.meta({ description: 'each counted once per article' }),
    share: orNull(shareSchema).meta({
      description: 'of all statements; for a gender, of the speakers; null if there are none',
    }),
    address: z
      .string()
      .nullable()
      .meta({ description: 'of the search that finds these statements; null if there are none' }),
  })
  .meta({ id: 'SourceCount' });
export type SourceCount = z.infer<typeof sourceCountSchema>;

export const genderCountsSchema = z
  .object({
    female: sourceCountSchema,
    male: sourceCountSchema,
    other: sourceCountSchema.meta({ description: 'only where the newsroom says so' }),
    unknown: sourceCountSchema,
  })
  .meta({ id: 'GenderCounts', description: 'of the people with names' });
export type GenderCounts = z.infer<typeof genderCountsSchema>;

/** The sources of one article. */
export const sourcesOfArticleSchema = z
  .object({
    address: addressSchema,
    publishedAt: z.string().nullable(),
    single: z.boolean().meta({ description: 'all its statements have the same source' }),
    first: z.string().nullable().meta({ description: 'who is quoted first; null: speaker unknown' }),
    last: z.string().nullable().meta({ description: 'who is quoted last; null: speaker unknown' }),
    longest: z.object({ name: z.string().nullable(), words: count, address: addressSchema }),
    shares: z
      .array(
        z.object({
          name: z.string().nullable(),
          kind: z.enum(sourceKinds),
          statements: count,
          words: count,
          share: z.number().min(0).max(1).meta({ description: 'of the words of its statements' }),
          address: addressSchema,
        }),
      )
      .meta({ description: 'most words first' }),
  })
  .meta({ id: 'SourcesOfArticle' });
export type SourcesOfArticle = z.infer<typeof sourcesOfArticleSchema>;

const counts = {
  count: sourceCountSchema,
  genders: genderCountsSchema,
  gendersWithNames: genderCountsSchema.optional().meta({
    description: 'only on request: with the gender that given names suggest, which is a guess',
  }),
};

export const sourceRowSchema = z
  .object({
    value: z.string().nullable().meta({ description: 'null: not known' }),
    name: z.string().meta({ description: 'the value in words' }),
    ...counts,
    article: sourcesOfArticleSchema.optional().meta({ description: 'only of articles' }),
  })
  .meta({ id: 'SourceRow' });
export type SourceRowView = z.infer<typeof sourceRowSchema>;

export const sourcesViewSchema = z
  .object({
    total: sourceCountSchema,
    uncounted: count.meta({
      description: 'articles of the record that are not counted yet; `onrecord sources` counts them',
    }),
    genders: genderCountsSchema,
    gendersWithNames: counts.gendersWithNames,
    kinds: z.array(z.object({ value: z.enum(sourceKinds), count: sourceCountSchema })),
    roleClasses: z.array(
      z.object({
        value: z.enum([...roleClasses, 'unknown']),
        count: sourceCountSchema,
        roles: z
          .array(z.object({ role: z.string(), statements: count, address: addressSchema }))
          .meta({ description: 'the most frequent roles, in the articles’ words' }),
      }),
    ),
    unnamed: z
      .object({
        withReason: sourceCountSchema.meta({ description: 'the article says why the source is not named' }),
        without: sourceCountSchema,
        reasons: z
          .array(z.object({ text: z.string(), span: z.tuple([count, count]), address: addressSchema }))
          .meta({ description: 'in the article’s words, with the statement that each belongs to' }),
      })
      .meta({ description: 'sources without a name' }),
    single: sourceCountSchema.meta({
      description: 'articles that quote only one source; share: of articles',
    }),
    columns: z.array(z.string()).meta({ description: 'columns of the newsroom that can be rows' }),
    by: z.string().meta({ description: 'what the rows are' }),
    rows: z.array(sourceRowSchema).meta({ description: 'most statements first; months in order' }),
    rowsInAll: count,
  })
  .meta({ id: 'SourcesView' });
/** Who is quoted in the statements of a search result. */
export type SourcesView = z.infer<typeof sourcesViewSchema>;
