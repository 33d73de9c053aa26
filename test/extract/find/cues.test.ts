import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { cuesOf } from '../../../src/extract/find/cues.ts';

/** Scores of which the label named is the highest. */
const scores = (labels: string) =>
  Float32Array.from([...labels].flatMap((label) => ['O', 'B', 'I'].map((one) => (one === label ? 2 : 0))));
const found = (labels: string, bias = 0) =>
  cuesOf(scores(labels), [10, 10 + labels.length], bias).map(({ words }) => words);

describe('cues', () => {
  test('begin, go on and end', () => {
    assert.deepEqual(found('OBIIOBO'), [
      [11, 14],
      [15, 16],
    ]);
  });
  test('what touches is one', () => assert.deepEqual(found('OBIBIO'), [[11, 15]]));
  test('one that lost its beginning is a cue all the same', () => assert.deepEqual(found('OII'), [[11, 13]]));
  test('a bias finds more', () => {
    const scores = Float32Array.from([2, 1, 0, 2, 0, 0]);
    const count = (bias: number) => cuesOf(scores, [0, 2], bias).length;
    assert.deepEqual([count(0), count(1.5)], [0, 1]);
  });
  test('are as sure as their word is no outside one', () => {
    const [one] = cuesOf(Float32Array.from([0, Math.log(3), Math.log(4)]), [0, 1], 0);
    assert.ok(Math.abs(one!.sure - 7 / 8) < 1e-6);
  });
});
