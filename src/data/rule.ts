import { z } from 'zod';

export const ruleSchema = z
  .object({
    id: z.string().meta({
      description: 'its group and its name: `demand/need-to`; stays the same even if the rule is changed',
    }),
    file: z.string().meta({ description: 'the source file that holds it, from the root of the project' }),
  })
  .readonly()
  .meta({ id: 'Rule', description: 'a rule that decides a field of a statement' });
export type Rule = z.infer<typeof ruleSchema>;

/** A rule's id and file alone, without what it is made of. */
export function ruleName({ id, file }: Rule): Rule {
  return { id, file };
}

/** A value with the rule that gave it. */
export type Ruled<Value> = { readonly value: Value; readonly rule: Rule };

/**
 * The rules of one file, by their names: each of `table` with its id and its file. The file follows from the module that
 * makes them, so neither moving nor packing can make it wrong.
 * @example export const demand = rules(import.meta.url, 'demand', { 'need-to': { weight: 2, pattern: /\bneed to\b/ } });
 */
export function rules<Table extends Readonly<Record<string, object>>>(
  module: string,
  group: string,
  table: Table,
): { readonly [Name in keyof Table]: Rule & Table[Name] } {
  const file = sourceFile(module);
  const entries = Object.entries(table).map(([name, matter]) => [
    name,
    { id: `${group}/${name}`, file, ...matter },
  ]);
  return Object.fromEntries(entries);
}

/** `src/data/rule.ts` for this module, be it run from there or from `dist/data/rule.js`. */
function sourceFile(module: string): string {
  const root = new URL('../', import.meta.url).href;
  return `src/${module.slice(root.length).replace(/\.js$/, '.ts')}`;
}
