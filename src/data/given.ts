import { z } from 'zod';

/** Fields of an article that the input gives, such as a line of JSON Lines; they override those of the page. */
export const givenSchema = z
  .object({
    title: z.string().optional(),
    byline: z.array(z.string()).optional(),
    canonicalUrl: z.string().optional(),
    publisher: z.string().optional(),
    publishedAt: z.string().optional(),
    language: z.string().optional(),
  })
  .meta({ id: 'Given' });
export type Given = z.infer<typeof givenSchema>;
