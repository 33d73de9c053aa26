import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { CUE_LABELS, cuesOf, labelOf } from '../../src/extract/find/cues.ts';
import { encoderInput } from '../../src/extract/find/encode.ts';
import { bestPath } from '../../src/extract/find/path.ts';
import { prepare } from '../../src/extract/find/prepare.ts';
import { loadTagger, type Tagger } from '../../src/extract/find/tagger.ts';
import { annotateText } from '../../src/text/annotated/annotateText.ts';
import golden from './golden/numbers.golden.json' with { type: 'json' };

// `training/golden.py` wrote these numbers with PyTorch; here TypeScript has to come to the same.

/** Weights in 8 bits move the scores of cues by this much at most, on these passages. */
const EIGHT_BITS = 1.5;
/** How far the best label is before the next where the 32-bit weights are sure. */
const SURE = 0.5;

const paragraphsOf = (text: string) =>
  [...text.matchAll(/\S(?:[^\n]|\n(?!\n))*/g)].map(({ index, 0: found }) => ({
    span: [index, index + found.length] as const,
    role: 'body' as const,
    why: null,
  }));

describe('numbers of PyTorch', () => {
  let tagger: Tagger;
  before(async () => {
    tagger = await loadTagger();
  });
  after(() => tagger.close());

  for (const passage of golden.passages) {
    const prepared = () =>
      prepare(annotateText({ text: passage.text, paragraphs: paragraphsOf(passage.text) }), tagger.pieces);

    test(`${passage.id}: pieces are those of the reference tokenizer`, () => {
      assert.deepEqual(passage.words.map(tagger.pieces), passage.wordPieces);
    });

    test(`${passage.id}: the encoder is given the same`, () => {
      const made = encoderInput(prepared(), [0, passage.words.length]);
      for (const name of ['pieces', 'cases', 'marks', 'places'] as const)
        assert.deepEqual([...made[name]], passage.input[name][0], name);
      assert.deepEqual([...made.firsts], passage.input.firsts);
    });

    test(`${passage.id}: cue scores and cues`, async () => {
      const { cues } = await tagger.encode(encoderInput(prepared(), [0, passage.words.length]));
      const away = (numbers: readonly number[][]) =>
        Math.max(...numbers.flat().map((number, i) => Math.abs(number - cues[i]!)));
      assert.ok(away(passage.cues) < EIGHT_BITS, `${away(passage.cues)} from the 32-bit weights`);
      assert.ok(away(passage.cuesOfGraph) < 0.05, `${away(passage.cuesOfGraph)} from the same graph`);
      // Eight bits may take a word over the border; which cues the same graph tells is the reference's to say.
      const expected = cuesOf(Float32Array.from(passage.cuesOfGraph.flat()), [0, passage.words.length], 0);
      // Where the 32-bit weights are sure, the eight bits say the same.
      for (const [i, scores] of passage.cues.entries()) {
        const [first, second] = scores.toSorted((a, b) => b - a) as [number, number];
        if (first - second < SURE) continue;
        assert.equal(labelOf(cues, i * CUE_LABELS), scores.indexOf(first), passage.words[i]);
      }
      const found = cuesOf(cues, [0, passage.words.length], 0);
      assert.deepEqual(
        found.map(({ words }) => words),
        expected.map(({ words }) => words),
      );
    });

    for (const { cue, scores, path, sure, from } of passage.pairs)
      test(`${passage.id}: the path of the cue at word ${from + cue[0]!}`, () => {
        const flat = Float32Array.from(scores.flat());
        const found = bestPath(flat, 0, path.length, [cue[0]!, cue[1]!], golden.moves);
        const words = (ranges: readonly (readonly [number, number])[]) =>
          ranges.flatMap(([first, end]) => Array.from({ length: end - first }, (_, i) => first + i));
        const of = (which: 0 | 1) => path.flatMap((state, i) => (state[which] === 'in' ? [i] : []));
        assert.deepEqual(words(found.content), of(0));
        assert.deepEqual(words(found.source), of(1));
        assert.ok(Math.abs(found.sure - sure) < 0.01, `${found.sure} instead of ${sure}`);
      });
  }
});
