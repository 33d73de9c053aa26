import { type Act, type Rule, rules } from '../../../data/index.ts';

/** Wording that speaks for an act wherever it stands in a sentence (in lower case, with straight apostrophes). */
export type Sign = {
  /** How strongly: one clear sign weighs 2, a plain statement 1. The strongest sign of a sentence counts. */
  readonly weight: number;
  readonly pattern: RegExp;
};
export type SignRule = Rule & Sign & { readonly act: Act };

/** The signs of one act: rules named `act/name`. */
export function signs(module: string, act: Act, table: Readonly<Record<string, Sign>>): SignRule[] {
  return Object.values(rules(module, act, table)).map((rule) => ({ ...rule, act }));
}
