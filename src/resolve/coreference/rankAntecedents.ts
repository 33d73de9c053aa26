import type { Entity } from '../entities/entity.ts';
import {
  type AntecedentCandidate,
  antecedentFeatures,
  type FeatureValues,
  type PronounQuestion,
} from './antecedentFeatures.ts';
import { ANTECEDENT_WEIGHTS, type AntecedentWeights } from './antecedentWeights.ts';
import type { PronounClass } from './pronounWords.ts';

/** Entities by how likely a pronoun means them; what the sum lacks of 1 is that it means none of them. */
export type Shares = ReadonlyMap<Entity, number>;

/** How likely a pronoun means each of its candidates: a log-linear model over them and none. */
export function rankAntecedents(
  question: PronounQuestion,
  candidates: readonly AntecedentCandidate[],
): Shares {
  if (candidates.length === 0) return new Map();
  const weights = ANTECEDENT_WEIGHTS[kindOf(question.pronoun)];
  const scores = antecedentFeatures(question, candidates).map((values) => scoreOf(values, weights));
  const most = Math.max(...scores);
  const likely = scores.map((score) => Math.exp(score - most));
  const whole = likely.reduce((sum, one) => sum + one, 0);
  return new Map(candidates.map(({ entity }, i) => [entity, likely[i]! / whole]));
}

/** Which weights a pronoun is weighed by. */
export function kindOf(pronoun: PronounClass): keyof typeof ANTECEDENT_WEIGHTS {
  if (pronoun === 'they') return 'several';
  return pronoun === 'it' ? 'thing' : 'person';
}

export function scoreOf(values: FeatureValues, weights: AntecedentWeights): number {
  return values.reduce((sum, [feature, value]) => sum + value * (weights[feature] ?? 0), 0);
}
