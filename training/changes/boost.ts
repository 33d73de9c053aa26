/** One example: its features in order, its class (or the classes that it may be), and how much it counts. */
export type Example = {
  readonly x: readonly number[];
  readonly y: readonly number[];
  readonly weight: number;
};

/** A tree: a leaf's score, or a feature and where it is cut; `low` is taken where the feature is at most `cut`. */
export type Tree = { readonly score: number } & (
  | { readonly feature?: undefined }
  | { readonly feature: number; readonly cut: number; readonly low: Tree; readonly high: Tree }
);

export type BoostOptions = {
  readonly classes: number;
  readonly rounds: number;
  readonly depth: number;
  readonly rate: number;
  /** How strongly leaves are held near 0, and the least weight of a leaf. */
  readonly ridge: number;
  readonly least: number;
};

/** The most places where a feature is cut. */
const CUTS = 24;

/** Trees for each class, round after round (gradient boosting of the multinomial likelihood, Friedman 2001). Deterministic: nothing is drawn. */
export function boost(
  examples: readonly Example[],
  { classes, rounds, depth, rate, ridge, least }: BoostOptions,
): Tree[][] {
  const width = examples[0]!.x.length;
  const cuts = Array.from({ length: width }, (_, f) => cutsOf(examples.map(({ x }) => x[f]!)));
  const bins = cuts.map((of, f) =>
    Uint8Array.from(examples, ({ x }) => {
      const at = of.findIndex((cut) => x[f]! <= cut);
      return at < 0 ? of.length : at;
    }),
  );
  const scores = examples.map(() => new Float64Array(classes));
  const [gradient, curve] = [new Float64Array(examples.length), new Float64Array(examples.length)];
  const trees: Tree[][] = [];
  for (let round = 0; round < rounds; round++) {
    const likely = scores.map(softmax);
    const grown: Tree[] = [];
    for (let k = 0; k < classes; k++) {
      for (const [i, { y, weight }] of examples.entries()) {
        const p = likely[i]![k]!;
        const right = y.includes(k) ? p / y.reduce((sum, one) => sum + likely[i]![one]!, 0) : 0;
        gradient[i] = weight * (right - p);
        curve[i] = weight * Math.max(1e-3, p * (1 - p));
      }
      const tree = grow([...examples.keys()], depth);
      for (const [i, { x }] of examples.entries()) scores[i]![k]! += scoreOf(tree, x);
      grown.push(tree);
    }
    trees.push(grown);
  }
  return trees;

  function grow(ids: readonly number[], left: number): Tree {
    let [g, h] = [0, 0];
    for (const i of ids) {
      g += gradient[i]!;
      h += curve[i]!;
    }
    const score = (rate * g) / (h + ridge);
    if (left === 0 || h < 2 * least) return { score };
    const whole = g ** 2 / (h + ridge);
    let best = { gain: 1e-4, feature: -1, bin: 0 };
    for (let feature = 0; feature < width; feature++) {
      const of = bins[feature]!;
      const size = cuts[feature]!.length + 1;
      const [sums, curves] = [new Float64Array(size), new Float64Array(size)];
      for (const i of ids) {
        sums[of[i]!]! += gradient[i]!;
        curves[of[i]!]! += curve[i]!;
      }
      let [lowG, lowH] = [0, 0];
      for (let bin = 0; bin + 1 < size; bin++) {
        lowG += sums[bin]!;
        lowH += curves[bin]!;
        if (lowH < least || h - lowH < least) continue;
        const gain = lowG ** 2 / (lowH + ridge) + (g - lowG) ** 2 / (h - lowH + ridge) - whole;
        if (gain > best.gain) best = { gain, feature, bin };
      }
    }
    const { feature, bin } = best;
    if (feature < 0) return { score };
    const isLow = (i: number) => bins[feature]![i]! <= bin;
    return {
      score,
      feature,
      cut: cuts[feature]![bin]!,
      low: grow(
        ids.filter((i) => isLow(i)),
        left - 1,
      ),
      high: grow(
        ids.filter((i) => !isLow(i)),
        left - 1,
      ),
    };
  }
}

/** Where a feature may be cut: between all of its values, or where as many examples lie between. */
function cutsOf(all: readonly number[]): number[] {
  const values = [...new Set(all)].sort((a, b) => a - b);
  const between = (a: number, b: number) => Number(((a + b) / 2).toPrecision(6));
  if (values.length <= CUTS) return values.slice(1).map((value, i) => between(values[i]!, value));
  const sorted = all.toSorted((a, b) => a - b);
  const at = Array.from({ length: CUTS }, (_, i) =>
    Number(sorted[Math.floor(((i + 1) * sorted.length) / (CUTS + 1))]!.toPrecision(3)),
  );
  return [...new Set(at)];
}

/** What a tree gives an example. */
export function scoreOf(tree: Tree, x: readonly number[]): number {
  let at = tree;
  while (at.feature !== undefined) at = x[at.feature]! <= at.cut ? at.low : at.high;
  return at.score;
}

/** Probabilities from scores. */
export function softmax(scores: Float64Array): Float64Array {
  const most = Math.max(...scores);
  const likely = scores.map((score) => Math.exp(score - most));
  const whole = likely.reduce((sum, one) => sum + one, 0);
  return likely.map((one) => one / whole);
}
