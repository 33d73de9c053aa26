import { z } from 'zod';

export const cursorSchema = z
  .string()
  .optional()
  .meta({ description: '`next` of the previous page; leave it out for the first page' });
