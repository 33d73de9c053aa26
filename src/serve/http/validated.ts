import type { z } from 'zod';
import { validationError } from './validationError.ts';

/** The input in the form of its schema. @throws OnrecordError `usage` with everything that is wrong with it */
export function validated<Schema extends z.ZodType>(schema: Schema, sent: unknown): z.output<Schema> {
  const { success, data, error } = schema.safeParse(sent);
  if (!success) throw validationError(error);
  return data;
}

/** The same for parameters of an address; empty fields of a form are ignored. @throws OnrecordError `usage` */
export function validatedQuery<Schema extends z.ZodType>(
  schema: Schema,
  query: Readonly<Record<string, string>>,
): z.output<Schema> {
  return validated(schema, Object.fromEntries(Object.entries(query).filter(([, value]) => value !== '')));
}
