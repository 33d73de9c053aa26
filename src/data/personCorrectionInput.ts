import { z } from 'zod';
import { gendersCounted, roleClasses } from './sources.ts';
import { LONGEST } from './written.ts';

const id = z.string().regex(/\S/, 'without words');

/** A person's correction of who somebody in the record is. */
export const personCorrectionInputSchema = z
  .object({
    mergeInto: id.meta({ description: 'the id of the person who is the same' }),
    name: z
      .string()
      .regex(/\S/, 'without words')
      .max(LONGEST.name)
      .meta({ description: 'the new name; the previous name stays as an alias' }),
    gender: z
      .enum(gendersCounted)
      .meta({ description: 'the gender as which the person is counted among those who are quoted' }),
    roleClass: z.enum(roleClasses).meta({ description: 'the role class in which the person is counted' }),
    split: z
      .object({
        articles: z.array(id).min(1).readonly().meta({
          description: 'the ids of articles, or of statements in them, that are about somebody else',
        }),
        name: z
          .string()
          .regex(/\S/, 'without words')
          .max(LONGEST.name)
          .optional()
          .meta({ description: 'the name of this other person (default: the same)' }),
      })
      .meta({ description: 'somebody else is meant in some articles: a new person of the record' }),
  })
  .partial();
export type PersonCorrectionInput = Readonly<z.infer<typeof personCorrectionInputSchema>>;
