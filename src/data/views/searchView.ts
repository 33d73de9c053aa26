import { z } from 'zod';
import { acts } from '../statement.ts';
import { personViewSchema } from './personView.ts';
import { statementsPageSchema } from './statementView.ts';

export const countSchema = z.object({ value: z.string(), count: z.int().nonnegative() });
/** The number of statements in a search result that have a given value. */
export type Count = z.infer<typeof countSchema>;

const counted = {
  counted: z.int().nonnegative().meta({ description: 'how many statements were counted' }),
  all: z.boolean().meta({
    description: 'whether that is all of them: if there are very many, only the last added are counted',
  }),
};

export const facetsSchema = z
  .object({
    ...counted,
    speakers: z.array(countSchema.extend({ person: z.string().nullable() })),
    acts: z.array(countSchema.extend({ value: z.enum(acts) })),
    publishers: z.array(countSchema),
    months: z.array(countSchema).meta({ description: '`2024-03`, in order' }),
    conditional: z.int().nonnegative(),
  })
  .meta({ id: 'Facets' });
/** The values of the statements in a search result, with the number of statements for each. */
export type Facets = z.infer<typeof facetsSchema>;

export const outletSchema = z.object({
  publisher: z.string(),
  statements: z.int().nonnegative(),
  articles: z.int().nonnegative(),
  speakers: z.int().nonnegative(),
  conditional: z.int().nonnegative(),
  direct: z.int().nonnegative(),
  acts: z.array(countSchema),
});
/** One publisher's share of a search result. */
export type Outlet = z.infer<typeof outletSchema>;

export const outletsSchema = z
  .object({
    ...counted,
    outlets: z.array(outletSchema).meta({ description: 'most statements first' }),
  })
  .meta({ id: 'Outlets' });
/** A search result by publisher. */
export type Outlets = z.infer<typeof outletsSchema>;

export const searchViewSchema = statementsPageSchema
  .extend({
    facets: facetsSchema,
    people: z.array(personViewSchema).meta({ description: 'the people whose name is among the words' }),
  })
  .meta({ id: 'SearchView' });
/** A page of a search result, with the facets of the whole result and the people whose names match. */
export type SearchView = z.infer<typeof searchViewSchema>;
