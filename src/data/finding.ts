import { z } from 'zod';

/** Something to know about one input: a problem, or a decision. Findings are data; they are never thrown. */
export const findingSchema = z
  .object({
    code: z.string().meta({ description: 'a word or two: no-article, truncated-gzip, wrong-charset' }),
    severity: z
      .enum(['note', 'warning', 'error'])
      .meta({ description: 'error: nothing could be read from it' }),
    message: z.string().meta({ description: 'what happened and what to do' }),
    uri: z.string(),
  })
  .meta({ id: 'Finding' });
export type Finding = z.infer<typeof findingSchema>;
