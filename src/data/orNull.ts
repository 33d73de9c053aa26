import { z } from 'zod';

/** A schema or null, as a union: the generator of the OpenAPI document forgets the null of a nullable schema that has a name. */
export function orNull<Schema extends z.ZodType>(schema: Schema) {
  return z.union([schema, z.null()]);
}
