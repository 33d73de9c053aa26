import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FeatureWeight } from '../../data/index.ts';
import type { PairFeatures } from './pairFeatures.ts';

/** What two statements are to each other, in the order of the model's classes. */
export const relations = ['contrary', 'qualified', 'agreement', 'unrelated'] as const;
export type Relation = (typeof relations)[number];

/** A tree: a leaf's score, or the feature it asks, where it is cut, its mean score, and what follows at most at the cut and above it. */
export type PackedTree =
  | number
  | readonly [feature: number, cut: number, score: number, low: PackedTree, high: PackedTree];

/** Trees for each relation in turn, learned by `training/changes/fitChanges.ts`. */
export type ChangeModel = { readonly features: readonly string[]; readonly trees: readonly PackedTree[] };

/** How likely each relation of two statements is, and the features that spoke most for a change or against it. */
export type Weighed = {
  readonly likely: Readonly<Record<Relation, number>>;
  readonly explanation: readonly FeatureWeight[];
};

/** How many features an explanation names. */
const EXPLAINED = 4;

const MODEL: ChangeModel = JSON.parse(readFileSync(join(import.meta.dirname, 'changeModel.json'), 'utf8'));

/** Decides what two statements are to each other by their features. */
export function weighPair(features: PairFeatures, { features: names, trees }: ChangeModel = MODEL): Weighed {
  const values = names.map((name) => features[name]!);
  const scores = relations.map(() => 0);
  // What each feature adds to the scores of changes, less what it adds to those of the rest.
  const added = names.map(() => 0);
  for (const [i, tree] of trees.entries()) {
    const relation = i % relations.length;
    scores[relation]! += follow(tree, values, (feature, by) => {
      added[feature]! += relation < 2 ? by : -by;
    });
  }
  const [contrary, qualified, agreement, unrelated] = softmax(scores) as [number, number, number, number];
  const explanation = names
    .map((feature, i) => ({ feature, weight: Math.round(100 * added[i]!) / 100 }))
    .filter(({ weight }) => weight !== 0)
    .toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
    .slice(0, EXPLAINED);
  return { likely: { contrary, qualified, agreement, unrelated }, explanation };
}

/** The score of a tree's leaf; `step` hears what each question on the way to it changed. */
function follow(
  tree: PackedTree,
  values: readonly number[],
  step: (feature: number, by: number) => void,
): number {
  let at = tree;
  while (typeof at !== 'number') {
    const [feature, cut, score, low, high]: Exclude<PackedTree, number> = at;
    at = values[feature]! <= cut ? low : high;
    step(feature, (typeof at === 'number' ? at : at[2]) - score);
  }
  return at;
}

function softmax(scores: readonly number[]): number[] {
  const most = Math.max(...scores);
  const likely = scores.map((score) => Math.exp(score - most));
  const whole = likely.reduce((sum, one) => sum + one, 0);
  return likely.map((one) => one / whole);
}
