/**
 * Learns how much each feature speaks for an antecedent, and writes `src/resolve/coreference/antecedentWeights.ts`: a log-linear model over
 * all candidates and none, by the likelihood of the right ones, with weights held near those that the file has. Seconds of one core.
 *
 *   npx node training/antecedents/fit.ts FILE [--dry]
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ANTECEDENT_FEATURES } from '../../src/resolve/coreference/antecedentFeatures.ts';
import { ANTECEDENT_WEIGHTS } from '../../src/resolve/coreference/antecedentWeights.ts';
import type { Example } from './example.ts';

/** How much an example of a set counts: read news and our passages hold what speakers need and the others have not. */
const WEIGHT_OF_SET: Readonly<Record<string, number>> = {
  passages: 6,
  speakers: 6,
  masked: 1,
  gap: 1,
  gum: 1.5,
  litbank: 0.3,
};
/** A set that weights are chosen by and not learned from. */
const MEASURED_WITH = 'dev-speakers';
/** Probabilities below which nobody would be given, to choose `LEAST_SHARE` of `src/resolve/resolve.ts` by. */
const LEAST_SHARES = [0.5, 0.55, 0.6, 0.65, 0.7];
/** An example that is the source of a statement is what speakers need. */
const WEIGHT_OF_SOURCE = 2;
/** How strongly weights are held near those in the repository, which were learned from more passages than are gathered at once. */
const RIDGE = 40;
/** Passages whose answer is always a name say nothing of those only described. */
const NAMES_ONLY: ReadonlySet<string> = new Set(['gap', 'masked']);
/** Sets with names that no list has, by which `speakerConfidence.ts` is calibrated. */
const UNSEEN: ReadonlySet<string> = new Set(['passages', 'gap', 'masked']);
/** Where their probabilities are cut. */
const PROBABILITIES = [0, 0.5, 0.65, 0.8, 0.9, 0.96];
const STEPS = 400;
const FOLDS = 5;
const KINDS = ['person', 'thing', 'several'] as const;
const INDEX = new Map(ANTECEDENT_FEATURES.map((feature, i) => [feature as string, i]));

type Sparse = {
  readonly set: string;
  readonly weight: number;
  readonly rows: readonly { readonly at: Uint8Array; readonly value: Float64Array }[];
  readonly right: readonly number[];
};

const { values, positionals } = parseArgs({
  options: { dry: { type: 'boolean' } },
  allowPositionals: true,
});
const examples: Example[] = readFileSync(positionals[0]!, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));
const learned: Record<string, Record<string, number>> = {};
for (const kind of KINDS) {
  const of = examples.filter((one) => one.kind === kind && one.set !== MEASURED_WITH).map(sparse);
  const tested = of.map(() => false);
  const sure = of.map(() => 0);
  const none = of.map(() => false);
  for (let fold = 0; fold < FOLDS; fold++) {
    const weights = fit(
      kind,
      of.filter((_, i) => i % FOLDS !== fold),
    );
    for (const [i, one] of of.entries())
      if (i % FOLDS === fold) {
        tested[i] = isRight(one, weights);
        const likely = probabilities(one, weights);
        sure[i] = Math.max(...likely);
        none[i] = likely.indexOf(sure[i]!) === likely.length - 1;
      }
  }
  for (const set of new Set(of.map((one) => one.set))) {
    const which = [...of.keys()].filter((i) => of[i]!.set === set);
    const right = which.filter((i) => tested[i]).length;
    console.error(
      `${kind}, ${set}: ${((100 * right) / which.length).toFixed(1)} % right of ${which.length}, five folds`,
    );
  }
  for (const [n, low] of PROBABILITIES.entries()) {
    const high = PROBABILITIES[n + 1] ?? Infinity;
    const which = [...of.keys()].filter(
      (i) => UNSEEN.has(of[i]!.set) && sure[i]! >= low && sure[i]! < high && !none[i],
    );
    const right = which.filter((i) => tested[i]).length;
    console.error(
      `${kind}, unseen names, probability from ${low}: ${right} right of ${which.length}, five folds`,
    );
  }
  const weights = fit(kind, of);
  const read = examples.filter((one) => one.kind === kind && one.set === MEASURED_WITH).map(sparse);
  if (read.length > 0) for (const least of LEAST_SHARES) printGiven(kind, read, weights, least);
  learned[kind] = Object.fromEntries(
    ANTECEDENT_FEATURES.flatMap((feature, i) => {
      const rounded = Math.round(weights[i]! * 100) / 100;
      return rounded === 0 ? [] : [[feature, rounded]];
    }),
  );
}
if (!values.dry)
  writeFileSync(
    join(import.meta.dirname, '../../src/resolve/coreference/antecedentWeights.ts'),
    `import type { AntecedentFeature } from './antecedentFeatures.ts';

/** How much each feature speaks for an antecedent; those without a weight say nothing. */
export type AntecedentWeights = Readonly<Partial<Record<AntecedentFeature, number>>>;

/** Learned by \`training/antecedents/fit.ts\`, by what a pronoun can mean: do not edit by hand. */
export const ANTECEDENT_WEIGHTS: Readonly<Record<'person' | 'thing' | 'several', AntecedentWeights>> = ${JSON.stringify(learned, null, 2)};
`,
  );

function sparse(example: Example): Sparse {
  const { set, isSource } = example;
  const isNamed = (features: Example['candidates'][number]) =>
    features.some(([feature]) => feature === 'named' || feature === 'none');
  const kept = [...example.candidates.keys()].filter(
    (i) => !NAMES_ONLY.has(set) || isNamed(example.candidates[i]!),
  );
  const candidates = kept.map((i) => example.candidates[i]!);
  const right = example.right.map((i) => kept.indexOf(i)).filter((i) => i >= 0);
  return {
    set,
    weight: (WEIGHT_OF_SET[set] ?? 1) * (isSource ? WEIGHT_OF_SOURCE : 1),
    rows: candidates.map((features) => ({
      at: Uint8Array.from(features, ([feature]) => INDEX.get(feature)!),
      value: Float64Array.from(features, ([, value]) => value),
    })),
    right,
  };
}

function probabilities({ rows }: Sparse, weights: Float64Array): Float64Array {
  const scores = Float64Array.from(rows, ({ at, value }) => {
    let sum = 0;
    for (let k = 0; k < at.length; k++) sum += weights[at[k]!]! * value[k]!;
    return sum;
  });
  const most = Math.max(...scores);
  const likely = scores.map((score) => Math.exp(score - most));
  const whole = likely.reduce((sum, one) => sum + one, 0);
  return likely.map((one) => one / whole);
}

/** How many are given right, wrong and not at all, where those less likely than `least` are not given. */
function printGiven(kind: string, of: readonly Sparse[], weights: Float64Array, least: number): void {
  let [right, wrong] = [0, 0];
  for (const one of of) {
    const likely = probabilities(one, weights);
    const most = Math.max(...likely);
    if (most < least || likely.indexOf(most) === likely.length - 1) continue;
    if (isRight(one, weights)) right += 1;
    else wrong += 1;
  }
  console.error(
    `${kind}, ${MEASURED_WITH}, from ${least}: ${right} right, ${wrong} wrong, ${of.length - right - wrong} not given`,
  );
}

function isRight(one: Sparse, weights: Float64Array): boolean {
  const likely = probabilities(one, weights);
  return one.right.includes(likely.indexOf(Math.max(...likely)));
}

/** The weights of the greatest likelihood, by Adam (Kingma and Ba 2015) on all examples at once. */
function fit(kind: (typeof KINDS)[number], of: readonly Sparse[]): Float64Array {
  const size = ANTECEDENT_FEATURES.length;
  const prior = Float64Array.from(ANTECEDENT_FEATURES, (feature) => ANTECEDENT_WEIGHTS[kind][feature] ?? 0);
  const weights = prior.slice();
  const [mean, square] = [new Float64Array(size), new Float64Array(size)];
  for (let step = 1; step <= STEPS; step++) {
    const gradient = weights.map((weight, i) => RIDGE * (prior[i]! - weight));
    for (const one of of) {
      const likely = probabilities(one, weights);
      const right = one.right.reduce((sum, i) => sum + likely[i]!, 0);
      for (const [i, { at, value }] of one.rows.entries()) {
        const pull = one.weight * likely[i]! * ((one.right.includes(i) ? 1 / Math.max(right, 1e-9) : 0) - 1);
        for (let k = 0; k < at.length; k++) gradient[at[k]!]! += pull * value[k]!;
      }
    }
    const rate = 0.1 * (1 - step / (STEPS + 1));
    for (let i = 0; i < size; i++) {
      mean[i] = 0.9 * mean[i]! + 0.1 * gradient[i]!;
      square[i] = 0.999 * square[i]! + 0.001 * gradient[i]! ** 2;
      const [m, v] = [mean[i]! / (1 - 0.9 ** step), square[i]! / (1 - 0.999 ** step)];
      weights[i]! += (rate * m) / (Math.sqrt(v) + 1e-8);
    }
  }
  return weights;
}
