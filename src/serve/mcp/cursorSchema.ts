import { z } from 'zod';

export const cursorSchema = z
  .string()
  .optional()
  .meta({ description: 'the `next` of the page before, unchanged; leave it out for the first page' });
