import { z } from 'zod';
import { ruleSchema } from './rule.ts';
import { spanSchema } from './span.ts';

export const reasonSchema = z
  .object({
    field: z.string(),
    value: z.string(),
    by: z
      .enum(['model', 'rule', 'model and rule'])
      .meta({ description: 'a head of the model, a rule (or the form of the article), or both' }),
    score: z.number().nullable().meta({ description: '0 to 1; null if a rule decides it' }),
    rules: z.array(ruleSchema).readonly().meta({
      description: 'the rules that give it, the deciding one first; none if only the model does',
    }),
    runnerUp: z
      .object({
        value: z.string(),
        score: z.number(),
        rule: ruleSchema.nullable().meta({ description: 'null if only the model favors it' }),
      })
      .nullable(),
    spans: z
      .array(spanSchema)
      .readonly()
      .meta({ description: 'where it is read in the text of the article' }),
  })
  .meta({ id: 'Reason' });
/** How one field of a statement was found. */
export type Reason = z.infer<typeof reasonSchema>;

/** Receives the reasons for a statement's fields, with the statement's id. */
export type Explain = (statement: string, reason: Reason) => void;
