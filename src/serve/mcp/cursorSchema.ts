import { z } from 'zod';

export const cursorSchema = z
  .string()
  .optional()
  .meta({ description: 'the `next` of the page before, unchanged; leave it out for the first page' });
export const nextSchema = z
  .string()
  .nullable()
  .meta({ description: 'give it back as `cursor` for the next page; null on the last' });
