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

/** The id and file of a rule, without its other fields. */
export function ruleName({ id, file }: Rule): Rule {
  return { id, file };
}

/** A value with the rule that set it. */
export type Ruled<Value> = { readonly value: Value; readonly rule: Rule };

/**
 * The rules of one group, by name: the entries of `table`, each with its id and its file. The file is derived from the
 * URL of the calling module, so it stays right when code is moved or built.
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

/** `src/data/rule.ts` for this module, whether it runs from there or from `dist/data/rule.js`. */
function sourceFile(module: string): string {
  const root = new URL('../', import.meta.url).href;
  return `src/${module.slice(root.length).replace(/\.js$/, '.ts')}`;
}
