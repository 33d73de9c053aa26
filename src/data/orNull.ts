import { z } from 'zod';

/**
 * The schema or null, as a union: the generator of the OpenAPI document drops the null of a nullable schema that has a
 * name.
 */
export function orNull<Schema extends z.ZodType>(schema: Schema) {
  return z.union([schema, z.null()]);
}
