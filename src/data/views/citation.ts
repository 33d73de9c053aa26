import { z } from 'zod';

/** An article in CSL-JSON, the format in which citation programs exchange references; unknown fields are left out. */
export const cslSchema = z
  .object({
    id: z.string().meta({ description: 'the id of the statement' }),
    type: z.literal('article-newspaper'),
    title: z.string().optional(),
    author: z.array(z.object({ literal: z.string() })).optional(),
    'container-title': z.string().optional().meta({ description: 'the publisher' }),
    issued: z
      .object({ 'date-parts': z.array(z.array(z.int())) })
      .optional()
      .meta({ description: 'year, month and day of publication, as far as they are known' }),
    URL: z.string().optional().meta({ description: 'the address of the article' }),
    note: z.string().meta({ description: 'the lines of `text` without the one about the article' }),
  })
  .meta({ id: 'Csl' });
export type Csl = z.infer<typeof cslSchema>;

export const citationSchema = z
  .object({
    id: z.string().meta({ description: 'the id of the statement' }),
    text: z.string().meta({
      description:
        'plain text: speaker, words and wording; article, author, publisher, date and address; passage; confidences; id and digest',
    }),
    csl: cslSchema,
    ris: z.string().meta({ description: 'the article as RIS, with this citation in its notes' }),
  })
  .meta({ id: 'Citation' });
/** A citation of a statement, in each format. */
export type Citation = z.infer<typeof citationSchema>;
