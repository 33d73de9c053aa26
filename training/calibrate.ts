import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type ModelSettings, overlap, type Span } from '../src/data/index.ts';
import { confidenceOf, logOdds } from '../src/extract/confidence.ts';
import { findStatements } from '../src/extract/find/findStatements.ts';
import { prepare } from '../src/extract/find/prepare.ts';
import type { TaggedStatement } from '../src/extract/find/taggedStatement.ts';
import { loadTagger, type Tagger } from '../src/extract/find/tagger.ts';
import { annotateText } from '../src/text/annotated/annotateText.ts';
import { paragraphsOf } from './paragraphs.ts';

// Chooses what is chosen and not learned, on the dev set, and writes it into the model's `tagger.json`: how readily a cue begins
// (a bias), the three weights of the confidence (logistic regression on whether a statement is in the gold, its content shared by at
// least half), and the least confidence that is printed. Bias and least are those with the highest F1 of statements (twice) and of whole
// triples together.
//
//   npx node training/calibrate.ts --corpus DIR --model models/small

type Gold = { source: Span[]; cue: Span[]; content: Span[] };
type Document = { text: string; attributions: Gold[] };
type Judged = { tagged: TaggedStatement; found: boolean; exact: boolean };

const BIASES = [-1, -0.5, 0, 0.5];
const LEAST = [0, 0.1, 0.2, 0.3, 0.35, 0.4, 0.45, 0.5];

const { values } = parseArgs({ options: { corpus: { type: 'string' }, model: { type: 'string' } } });
if (!values.corpus || !values.model)
  throw new Error('use: npx node training/calibrate.ts --corpus DIR --model DIR');

const documents: Document[] = readFileSync(join(values.corpus, 'dev.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));
const gold = documents.reduce((sum, { attributions }) => sum + attributions.length, 0);
const tagger = await loadTagger({ folder: values.model });

type Chosen = { bias: number; confidence: ModelSettings['confidence']; value: number; judged: Judged[] };
let best: Chosen | null = null;
for (const bias of BIASES) {
  const judged = await judge({ ...tagger, settings: { ...tagger.settings, cueBias: bias } });
  const weights = fit(judged);
  for (const least of LEAST) {
    const kept = judged.filter(({ tagged }) => confidenceOf(tagged, weights) >= least);
    const f1 = (right: number) => (200 * right) / (kept.length + gold);
    const statements = f1(kept.filter(({ found }) => found).length);
    const triples = f1(kept.filter(({ exact }) => exact).length);
    const value = 2 * statements + triples;
    console.error(
      `bias ${bias}, least ${least}: statements ${statements.toFixed(1)}, triples ${triples.toFixed(1)}`,
    );
    if (!best || value > best.value) best = { bias, confidence: { ...weights, least }, value, judged };
  }
}
const { bias, confidence, judged } = best!;
const path = join(values.model, 'tagger.json');
const settings: ModelSettings = JSON.parse(readFileSync(path, 'utf8'));
writeFileSync(path, `${JSON.stringify({ ...settings, cueBias: bias, confidence }, null, 2)}\n`);
console.error(`bias ${bias}, confidence ${JSON.stringify(confidence)}`);
reliability(judged, confidence);
await tagger.close();

/** Every statement found in the dev set, and whether it is there. */
async function judge(tagger: Tagger): Promise<Judged[]> {
  const judged: Judged[] = [];
  for (const { text, attributions } of documents) {
    const prepared = prepare(annotateText({ text, paragraphs: paragraphsOf(text) }), tagger.pieces);
    const spans = (ranges: TaggedStatement['content']): Span[] =>
      ranges.map(([from, to]) => [prepared.words[from]!.start, prepared.words[to - 1]!.end] as const);
    const open = new Set(attributions);
    for await (const tagged of findStatements(prepared, tagger)) {
      const content = spans(tagged.content);
      const same = [...open].find((one) => share(one.content, content) >= 0.5);
      if (same) open.delete(same);
      const parts = [spans(tagged.source), spans([tagged.cue]), content];
      const exact = attributions.some(
        (one) => JSON.stringify([one.source, one.cue, one.content]) === JSON.stringify(parts),
      );
      judged.push({ tagged, found: same !== undefined, exact });
    }
  }
  return judged;
}

/** Shared length over the length of both together. */
function share(a: readonly Span[], b: readonly Span[]): number {
  const size = (spans: readonly Span[]) => spans.reduce((sum, [start, end]) => sum + end - start, 0);
  const both = a.reduce((sum, one) => sum + b.reduce((inner, other) => inner + overlap(one, other), 0), 0);
  return both / (size(a) + size(b) - both);
}

function features({ cueScore, pathScore }: TaggedStatement): [number, number, number] {
  return [1, logOdds(cueScore), pathScore];
}

/** Logistic regression by gradient descent; three weights and two thousand examples need no better. */
function fit(judged: readonly Judged[]): ModelSettings['confidence'] {
  // A model of a few steps, made to try the commands, may find nothing.
  if (judged.length === 0) return { bias: 0, cue: 1, path: 1, least: 0 };
  const weights = [0, 0.5, 0.5];
  for (let round = 0; round < 4000; round++) {
    const gradient = [0, 0, 0];
    for (const { tagged, found } of judged) {
      const x = features(tagged);
      const error =
        (found ? 1 : 0) - 1 / (1 + Math.exp(-x.reduce((sum, one, i) => sum + one * weights[i]!, 0)));
      for (const i of [0, 1, 2] as const) gradient[i]! += error * x[i];
    }
    for (const i of [0, 1, 2]) weights[i]! += (0.1 * gradient[i]!) / judged.length;
  }
  const [bias, cue, path] = weights.map((weight) => Math.round(weight * 1e4) / 1e4);
  return { bias: bias!, cue: cue!, path: path!, least: 0 };
}

/** Prints how many of the statements of each confidence are right, of those that are kept. */
function reliability(judged: readonly Judged[], weights: ModelSettings['confidence']): void {
  const bins = Array.from({ length: 10 }, () => ({ count: 0, right: 0, sum: 0 }));
  let kept = 0;
  for (const { tagged, found } of judged) {
    const confidence = confidenceOf(tagged, weights);
    if (confidence < weights.least) continue;
    kept += 1;
    const bin = bins[Math.min(9, Math.floor(confidence * 10))]!;
    bin.count += 1;
    bin.right += found ? 1 : 0;
    bin.sum += confidence;
  }
  let error = 0;
  for (const { count, right, sum } of bins) {
    if (count === 0) continue;
    error += Math.abs(sum - right) / kept;
    console.error(
      `confidence ${(sum / count).toFixed(2)}: ${((100 * right) / count).toFixed(0)} % right of ${count}`,
    );
  }
  console.error(`expected calibration error ${error.toFixed(3)}`);
}
