import { z } from 'zod';

/**
 * A schema of a result with descriptions of its fields but not of what is inside them: an assistant reads the list of
 * tools before its first question, and full schemas of statements would be most of it. docs/data.md describes the
 * fields of a statement.
 */
export function outline(schema: z.ZodObject): z.ZodObject {
  return z.object(Object.fromEntries(Object.entries(schema.shape).map(([name, one]) => [name, loose(one)])));
}

function loose(schema: z.core.$ZodType): z.ZodType {
  if (schema instanceof z.ZodArray) return z.array(loose(schema.element));
  if (schema instanceof z.ZodObject) return z.looseObject({});
  if (schema instanceof z.ZodNullable) return loose(schema.unwrap()).nullable();
  if (schema instanceof z.ZodOptional) return loose(schema.unwrap()).optional();
  if (schema instanceof z.ZodString) return z.string();
  if (schema instanceof z.ZodNumber) return z.number();
  if (schema instanceof z.ZodBoolean) return z.boolean();
  return z.unknown();
}
