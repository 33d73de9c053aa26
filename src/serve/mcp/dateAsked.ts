import { z } from 'zod';
import { dateSchema } from '../../data/index.ts';

/** A date that a tool is asked with: written out where it is used, since some assistants follow no `$ref`. */
export const dateAsked = z
  .string()
  .refine((given) => dateSchema.safeParse(given).success, 'not a date; write 2019, 2019-03 or 2019-03-05');
