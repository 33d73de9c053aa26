import { z } from 'zod';
import { articleSchema } from '../article.ts';
import { orNull } from '../orNull.ts';
import { statementSchema } from '../statement.ts';
import { addressSchema, statementViewSchema } from './statementView.ts';

export const versionSchema = articleSchema
  .pick({ id: true, uri: true, title: true, publishedAt: true, modifiedAt: true, sha256: true })
  .extend({
    address: addressSchema,
    fetchedAt: z.string(),
    statements: z.int().nonnegative().meta({ description: 'how many there are in it' }),
  })
  .meta({ id: 'Version' });
/** One version of an article. */
export type VersionView = z.infer<typeof versionSchema>;

/** The fields that are compared between two versions or readings of a statement. */
export const comparedFields = [
  'source',
  'cue',
  'content',
  'speaker',
  'act',
  'conditions',
  'negated',
] as const;
export type ComparedField = (typeof comparedFields)[number];

export const versionDifferenceSchema = z.object({
  earlier: orNull(statementSchema),
  later: orNull(statementSchema),
  changed: z.array(z.enum(comparedFields)),
});
/** A statement in two versions; null for a version that does not have it. */
export type VersionDifference = z.infer<typeof versionDifferenceSchema>;

export const versionHistorySchema = versionSchema
  .extend({
    differences: z.array(versionDifferenceSchema).nullable().meta({
      description: 'compared with the previous version: what is new, changed or gone; null for the first',
    }),
  })
  .meta({ id: 'VersionWithDifferences' });
/** A version, with the differences between its statements and those of the version before. */
export type VersionHistoryView = z.infer<typeof versionHistorySchema>;

export const likeVersionSchema = articleSchema
  .pick({ id: true, uri: true, title: true, publisher: true, publishedAt: true })
  .extend({
    address: addressSchema,
    why: z.enum(['bytes', 'address', 'text']).meta({
      description: 'it has the same bytes, the address that this one gives as its own, or most of its text',
    }),
  })
  .meta({ id: 'LikeVersion' });
/** An article at another address that may be a version of this one. */
export type LikeVersionView = z.infer<typeof likeVersionSchema>;

export const articleViewSchema = z
  .object({
    article: articleSchema.omit({ segments: true }).extend({ address: addressSchema }),
    statements: z.array(statementViewSchema),
    versions: z.array(versionSchema).meta({ description: 'oldest version first' }),
    alike: z
      .array(likeVersionSchema)
      .meta({ description: 'articles of other addresses that may be versions of it, and were not joined' }),
  })
  .meta({ id: 'ArticleAnswer' });
/** An article with its statements and versions. */
export type ArticleView = z.infer<typeof articleViewSchema>;
