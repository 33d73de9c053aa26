import { z } from 'zod';
import { gendersCounted, roleClasses } from './sources.ts';
import { LONGEST } from './written.ts';

const id = z.string().regex(/\S/, 'without words');

/** What a person says about who somebody in the record is. */
export const personCorrectionInputSchema = z
  .object({
    mergeInto: id.meta({ description: 'the id of the person who is the same' }),
    name: z
      .string()
      .regex(/\S/, 'without words')
      .max(LONGEST.name)
      .meta({ description: 'what the person is called; the name before stays as another name' }),
    gender: z
      .enum(gendersCounted)
      .meta({ description: 'the gender that the person is counted with among those who are quoted' }),
    roleClass: z.enum(roleClasses).meta({ description: 'the class of roles in which the person is counted' }),
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
          .meta({ description: 'what this other person is called: the same where it is not given' }),
      })
      .meta({ description: 'somebody else is meant in some articles: a new person of the record' }),
  })
  .partial();
export type PersonCorrectionInput = Readonly<z.infer<typeof personCorrectionInputSchema>>;
