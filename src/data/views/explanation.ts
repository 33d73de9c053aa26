import { z } from 'zod';
import { reasonSchema } from '../reason.ts';
import { statementWithPassageSchema } from './statementView.ts';

export const explanationSchema = z
  .object({
    statement: statementWithPassageSchema,
    model: z.string().meta({ description: 'the model that read the document now' }),
    reasons: z.array(reasonSchema).nullable().meta({
      description:
        'field by field; null if this program and model do not find the statement: others found it, or a correction made it',
    }),
  })
  .meta({ id: 'Explanation' });
/** How the fields of a statement were found when its document was read again. */
export type Explanation = z.infer<typeof explanationSchema>;
