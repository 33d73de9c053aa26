import { type Act, type Rule, rules } from '../../../data/index.ts';
import { inInnerClause } from './innerClause.ts';
import type { Sentence } from './sentence.ts';

/** Wording that speaks for an act wherever it stands in a sentence (in lower case, with straight apostrophes). */
export type Sign = {
  /** How strongly: one clear sign weighs 2, a plain statement 1. The strongest sign of a sentence counts. */
  readonly weight: number;
  readonly pattern: RegExp;
  /** Whether it counts only in the main clause: not in `a dam that will last`. */
  readonly main?: true;
};
export type SignRule = Rule & Sign & { readonly act: Act };

/** Whether a sign is in a sentence. */
export function isIn({ pattern, main }: Sign, { words }: Sentence): boolean {
  const at = words.search(pattern);
  return at >= 0 && !(main && inInnerClause(words.slice(0, at)));
}

/** The signs of one act: rules named `act/name`. */
export function signs(module: string, act: Act, table: Readonly<Record<string, Sign>>): SignRule[] {
  return Object.values(rules(module, act, table)).map((rule) => ({ ...rule, act }));
}
