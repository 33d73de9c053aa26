import { type Act, acts } from '../../data/index.ts';

/** How much what the rules say weighs against the model, as a logarithm of a ratio of odds. */
const RULE = 7;
const LEAST_PROBABILITY = 1e-4;

/** Each act's probability (0…1), in the order of {@link acts}, by the model and by what the rules say. */
export function joinActs(ofModel: readonly number[], byRule: Act): number[] {
  const weights = ofModel.map(
    (probability, i) => Math.max(LEAST_PROBABILITY, probability) * (acts[i] === byRule ? Math.exp(RULE) : 1),
  );
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}
