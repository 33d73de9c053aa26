import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Span } from '../src/data/index.ts';
import { wordPieces } from '../src/extract/pieces.ts';
import { type Prepared, prepare } from '../src/extract/prepare.ts';
import { type Range, regionOf } from '../src/extract/region.ts';
import { paragraphsOf } from './paragraphs.ts';

// Turns annotated articles into what the model reads, with the code that runs in the program, so that nothing of it has to be
// written a second time in Python. One JSON object an article; all numbers go by words, ranges are [from, to).
//
//   npx node training/prepare.ts --corpus DIR --tokenizer FILE --out DIR [--splits train,dev]

type Attribution = { source: [number, number][]; cue: [number, number][]; content: [number, number][] };
type Annotated = { id: string; text: string; attributions: Attribution[] };

const { values } = parseArgs({
  options: {
    corpus: { type: 'string' },
    tokenizer: { type: 'string' },
    out: { type: 'string' },
    splits: { type: 'string', default: 'train,dev' },
  },
});
if (!values.corpus || !values.tokenizer || !values.out)
  throw new Error('use: npx node training/prepare.ts --corpus DIR --tokenizer FILE --out DIR');

const piecesOf = wordPieces(JSON.parse(readFileSync(values.tokenizer, 'utf8')));
mkdirSync(values.out, { recursive: true });
for (const split of values.splits.split(',')) {
  const lines = readFileSync(join(values.corpus, `${split}.jsonl`), 'utf8')
    .trim()
    .split('\n');
  const prepared = lines.map((line) => JSON.stringify(example(JSON.parse(line))));
  writeFileSync(join(values.out, `${split}.jsonl`), `${prepared.join('\n')}\n`);
  console.error(`${split}: ${prepared.length} articles`);
}

function example({ id, text, attributions }: Annotated): object {
  const prepared = prepare({ text, paragraphs: paragraphsOf(text) }, piecesOf);
  const { pieces, cases, marks, places, starts } = prepared;
  return {
    id,
    words: prepared.words.map(({ start, end }) => [start, end]),
    pieces,
    cases: [...cases],
    marks: [...marks],
    places: [...places],
    starts,
    attributions: attributions.flatMap((one) => labelled(prepared, one) ?? []),
  };
}

/** The cue, its region, and in it the ranges of source and content; null where there is no cue or nothing in its region. */
function labelled(prepared: Prepared, { source, cue, content }: Attribution): object | null {
  const cues = rangesOf(prepared, cue);
  if (cues.length === 0) return null;
  const at: Range = [cues[0]![0], cues.at(-1)![1]];
  const region = regionOf(prepared, at);
  const inside = (ranges: readonly Range[]) =>
    ranges
      .map(([from, to]): Range => [Math.max(from, region[0]), Math.min(to, region[1])])
      .filter(([from, to]) => from < to);
  return {
    cue: at,
    region,
    source: inside(rangesOf(prepared, source)),
    content: inside(rangesOf(prepared, content)),
    whole: rangesOf(prepared, content).every(([from, to]) => region[0] <= from && to <= region[1]),
  };
}

/** The words of which spans hold at least half. */
function rangesOf({ words }: Prepared, spans: readonly Span[]): Range[] {
  return spans.flatMap(([start, end]) => {
    const half = ({ start: from, end: to }: (typeof words)[number]) =>
      2 * (Math.min(end, to) - Math.max(start, from)) >= to - from;
    const first = words.findIndex((word) => word.end > start && half(word));
    const last = words.findLastIndex((word) => word.start < end && half(word));
    return first < 0 || last < first ? [] : [[first, last + 1] as const];
  });
}
