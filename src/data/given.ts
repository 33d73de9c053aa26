import { z } from 'zod';

/** What an input says of its article itself, such as a line of JSON Lines; it goes before what the page says. */
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
