import { z } from 'zod';

/** The position of words in a paginated document: a box on a page of a PDF, or bytes in a part of a DOCX. */
export const placeSchema = z
  .union([
    z.object({
      page: z.int().positive().meta({ description: 'counted from 1' }),
      box: z.tuple([z.number(), z.number(), z.number(), z.number()]).meta({
        description:
          'left, top, right, bottom, in points from the upper left corner of the page as it is shown',
      }),
    }),
    z.object({
      part: z.string().meta({ description: 'the name of a part of a DOCX: `word/document.xml`' }),
      bytes: z
        .tuple([z.int().nonnegative(), z.int().positive()])
        .meta({ description: 'of the part, unpacked' }),
    }),
  ])
  .meta({ id: 'Place' });
export type Place = z.infer<typeof placeSchema>;
