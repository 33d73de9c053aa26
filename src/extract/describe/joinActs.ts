import { type Act, acts, type Rule } from '../../data/index.ts';

/** How much what the rules say weighs against the model, as a logarithm of a ratio of odds. */
const RULE = 7;
/** The same for rules that judge a content by single words, or by none: there the model is nearly as often right. */
const WEAK_RULES: Readonly<Record<string, number>> = {
  'content/states': 1.5,
  predict: 2,
  'tone/company': 1.5,
  'tone/blame': 3,
};
const LEAST_PROBABILITY = 1e-4;

/** Each act's probability (0…1), in the order of {@link acts}, by the model and by what the rules say, `rule` first. */
export function joinActs(ofModel: readonly number[], byRule: Act, rule: Rule): number[] {
  const [group = ''] = rule.id.split('/');
  const odds = Math.exp(WEAK_RULES[rule.id] ?? WEAK_RULES[group] ?? RULE);
  const weights = ofModel.map(
    (probability, i) => Math.max(LEAST_PROBABILITY, probability) * (acts[i] === byRule ? odds : 1),
  );
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}
