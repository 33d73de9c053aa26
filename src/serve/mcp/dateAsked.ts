import { z } from 'zod';
import { dateSchema } from '../../data/index.ts';

/**
 * A date as input of a tool. The schema is repeated wherever it is used, because some assistants do not follow a
 * `$ref`.
 */
export const dateAsked = z
  .string()
  .refine((given) => dateSchema.safeParse(given).success, 'not a date; write 2019, 2019-03 or 2019-03-05');
