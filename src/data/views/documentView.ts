import { z } from 'zod';
import { documentSchema } from '../document.ts';

export const documentViewSchema = documentSchema
  .extend({
    size: z.int().nonnegative().meta({ description: 'how many bytes' }),
    address: z.string().meta({ description: 'where the bytes are, from the root of the server' }),
  })
  .meta({ id: 'Document' });
/** A document of a record without its bytes. */
export type DocumentView = z.infer<typeof documentViewSchema>;
