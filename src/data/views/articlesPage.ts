import { z } from 'zod';
import { articleReferenceSchema } from '../statement.ts';
import { addressSchema, nextSchema, totalSchema } from './statementView.ts';

export const articleOrders = ['newest', 'publisher', 'added'] as const;
/**
 * The orders of a list of articles: by date of publication, newest first; by publisher; or by when they were added,
 * latest first.
 */
export type ArticleOrder = (typeof articleOrders)[number];

export const listedArticleSchema = articleReferenceSchema
  .extend({
    address: addressSchema,
    fetchedAt: z.string(),
    addedAt: z.string(),
    statements: z.int().nonnegative().meta({ description: 'how many there are in it' }),
  })
  .meta({ id: 'ListedArticle' });
/** An article in a list. */
export type ListedArticle = z.infer<typeof listedArticleSchema>;

export const articlesPageSchema = z
  .object({ articles: z.array(listedArticleSchema), next: nextSchema, total: totalSchema })
  .meta({ id: 'Articles' });
/** A page of the articles of a record. */
export type ArticlesPage = z.infer<typeof articlesPageSchema>;

export const publisherViewSchema = z
  .object({
    publisher: z.string().nullable().meta({ description: 'null: articles that name none' }),
    articles: z.int().positive(),
    statements: z.int().nonnegative(),
    latest: z.string().nullable().meta({ description: 'when the last of its articles was published' }),
  })
  .meta({ id: 'Publisher' });
/** A publisher, with the number of its articles in the record. */
export type PublisherView = z.infer<typeof publisherViewSchema>;

export const publishersPageSchema = z
  .object({
    publishers: z.array(publisherViewSchema).meta({ description: 'most articles first' }),
    next: nextSchema,
    total: totalSchema,
  })
  .meta({ id: 'Publishers' });
/** A page of the publishers of a record. */
export type PublishersPage = z.infer<typeof publishersPageSchema>;
