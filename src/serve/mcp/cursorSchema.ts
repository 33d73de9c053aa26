import { z } from 'zod';

export const cursorSchema = z
  .string()
  .optional()
  .meta({ description: '`next` of the page before; leave it out for the first page' });
