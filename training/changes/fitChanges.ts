/**
 * Learns what two statements of one speaker are to each other, and writes `src/positions/pairs/changeModel.json`: boosted trees, from the open
 * pairs, invented and of news, families of invented statements, and PolNeAR's training statements with a negation, a contrary or a number
 * changed. Prints recall at a precision of 92 % on the open pairs in three folds, and the threshold. A minute of one core; nothing is drawn,
 * so every run gives the same.
 *
 *   npx node training/changes/fitChanges.ts --corpora $CORPORA [--embeddings FILE] [--dry]
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { claimed } from '../../src/positions/index.ts';
import { type PackedTree, relations, weighPair } from '../../src/positions/pairs/changeModel.ts';
import { comparable, type PairFeatures, pairFeatures } from '../../src/positions/pairs/pairFeatures.ts';
import { boost, type Example, type Tree } from './boost.ts';
import { embedTexts } from './embedTexts.ts';
import { newsPairs } from './newsPairs.ts';
import { changedPairs, naturalPairs, polnearStatements, speakersOf } from './polnearPairs.ts';
import { readFamilies } from './readFamilies.ts';
import { type Label, type LabelledPair, readPairs } from './readPairs.ts';

const FOLDS = 3;
/** Two points more than is wanted: a threshold fits the pairs that it is chosen on better than others. */
const PRECISION = 0.92;
const OPTIONS = { classes: relations.length, rounds: 60, depth: 3, rate: 0.15, ridge: 1, least: 1 };
const RELATION: Readonly<Record<Label, readonly number[]>> = {
  change: [0],
  narrowed: [1],
  widened: [1],
  same: [2],
  unrelated: [3],
};
/** What natural pairs may be: nobody read them. */
const NO_CHANGE = [2, 3];

const { values } = parseArgs({
  options: { corpora: { type: 'string' }, embeddings: { type: 'string' }, dry: { type: 'boolean' } },
});
const said = polnearStatements(values.corpora ?? 'corpora');
const open = [
  ...readPairs('open.tsv'),
  ...readPairs('first-open.tsv'),
  ...newsPairs(values.corpora ?? 'corpora'),
];
const invented = [...readFamilies(), ...changedPairs(said)];
const texts = [...open, ...invented].flatMap(({ earlier, later }) => [
  earlier.content.text,
  later.content.text,
]);
const natural = speakersOf(said).flatMap((of) => of.map(({ content }) => content));
const embedded = await embedTexts([...texts, ...natural], values.embeddings);
const near = naturalPairs(said, embedded);
const others = await embedTexts(
  near.flatMap(({ earlier, later }) => [earlier.content.text, later.content.text]),
  values.embeddings,
);

const featuresOf = ({ earlier, later }: LabelledPair): PairFeatures => {
  const [a, b] = [earlier, later].map((one) => {
    const { text } = one.content;
    return comparable(claimed(one), embedded.get(text) ?? others.get(text)!);
  });
  return pairFeatures(a!, b!);
};
const names = Object.keys(featuresOf(open[0]!));
const exampleOf = (pair: LabelledPair, y = RELATION[pair.label]): Example => ({
  x: Object.values(featuresOf(pair)),
  y,
  weight: pair.weight,
});
const tested = open.map((pair) => exampleOf(pair));
const always = [
  ...invented.map((pair) => exampleOf(pair)),
  ...near.map((pair) => exampleOf(pair, NO_CHANGE)),
];
console.error(`${open.length} open pairs, ${invented.length} invented, ${near.length} natural`);

const scores = open.map(() => 0);
for (let fold = 0; fold < FOLDS; fold++) {
  const model = packed(boost([...always, ...tested.filter((_, i) => i % FOLDS !== fold)], OPTIONS));
  for (const [i, { x }] of tested.entries()) if (i % FOLDS === fold) scores[i] = changeScore(x, model);
}
printThreshold();
if (!values.dry)
  writeFileSync(
    join(import.meta.dirname, '../../src/positions/pairs/changeModel.json'),
    `${JSON.stringify({ features: names, trees: packed(boost([...always, ...tested], OPTIONS)) })}\n`,
  );

function packed(rounds: readonly Tree[][]): PackedTree[] {
  const pack = (tree: Tree): PackedTree =>
    tree.feature === undefined
      ? Number(tree.score.toFixed(4))
      : [tree.feature, tree.cut, Number(tree.score.toFixed(4)), pack(tree.low), pack(tree.high)];
  return rounds.flat().map(pack);
}

function changeScore(x: readonly number[], trees: readonly PackedTree[]): number {
  const features = Object.fromEntries(names.map((name, i) => [name, x[i]!]));
  const { likely } = weighPair(features, { features: names, trees });
  return likely.contrary + likely.qualified;
}

/** The lowest score from which on enough of the open pairs are changes, and how many changes are above it. */
function printThreshold(): void {
  const isChange = (i: number) => !['same', 'unrelated'].includes(open[i]!.label);
  const all = [...scores.keys()].filter(isChange).length;
  let [right, recall, threshold] = [0, 0, 1];
  for (const [n, i] of [...scores.keys()].sort((a, b) => scores[b]! - scores[a]!).entries()) {
    if (isChange(i)) right += 1;
    if (right / (n + 1) >= PRECISION && right / all >= recall)
      [recall, threshold] = [right / all, scores[i]!];
  }
  console.error(
    `${FOLDS} folds, precision ${100 * PRECISION} %: recall ${(100 * recall).toFixed(1)} %, from a score of ${threshold.toFixed(3)} on`,
  );
}
