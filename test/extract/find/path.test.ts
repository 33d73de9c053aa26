import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { bestPath, PAIR_SCORES, STATES } from '../../../src/extract/find/path.ts';
import type { Range } from '../../../src/extract/find/region.ts';

const none = Array<number>(STATES.length ** 2).fill(0);
const region = fc.integer({ min: 1, max: 5 }).chain((length) =>
  fc.record({
    length: fc.constant(length),
    scores: fc
      .array(fc.double({ min: -4, max: 4, noNaN: true }), {
        minLength: length * PAIR_SCORES,
        maxLength: length * PAIR_SCORES,
      })
      .map((values) => Float32Array.from(values)),
    cue: fc.tuple(fc.integer({ min: 0, max: length }), fc.integer({ min: 0, max: length })),
  }),
);

/** Every way to label a region: one content with or without gaps, at most one source; and its score, by the definition. */
function all(scores: Float32Array, length: number, cue: Range): { labels: string; score: number }[] {
  const ways = ['O', 'G', 'S', 'C'];
  let labels = [''];
  for (let i = 0; i < length; i++) labels = labels.flatMap((one) => ways.map((way) => one + way));
  return labels.filter((one) => fits(one, cue)).map((one) => ({ labels: one, score: scoreOf(one, scores) }));
}

function fits(labels: string, cue: Range): boolean {
  const first = labels.indexOf('C');
  const last = labels.lastIndexOf('C');
  if (first < 0 || /S[^S]+S/.test(labels)) return false;
  return [...labels].every((label, i) => {
    if (i >= cue[0] && i < cue[1] && /[SC]/.test(label)) return false;
    const inside = i > first && i < last;
    return label === 'G' ? inside : label === 'O' ? !inside : true;
  });
}

function scoreOf(labels: string, scores: Float32Array): number {
  const at = (i: number, which: number) => scores[i * PAIR_SCORES + which]!;
  return [...labels].reduce((sum, label, i) => {
    let value = sum + at(i, 'OGSC'.indexOf(label));
    const [begins, ends] = label === 'S' ? [4, 5] : label === 'C' ? [6, 7] : [null, null];
    if (begins !== null && labels[i - 1] !== label) value += at(i, begins);
    if (ends !== null && labels[i + 1] !== label) value += at(i, ends);
    return value;
  }, 0);
}

function labelsOf({ source, content }: { source: Range[]; content: Range[] }, length: number): string {
  const holds = (ranges: Range[], i: number) => ranges.some(([from, to]) => from <= i && i < to);
  return Array.from({ length }, (_, i) =>
    holds(content, i)
      ? 'C'
      : holds(source, i)
        ? 'S'
        : i > content[0]![0] && i < content.at(-1)![1]
          ? 'G'
          : 'O',
  ).join('');
}

describe('the path through a region', () => {
  test('is the best of all, and its probability is its share of all', () => {
    fc.assert(
      fc.property(region, ({ length, scores, cue }) => {
        const ways = all(scores, length, cue);
        fc.pre(ways.length > 0);
        const found = bestPath(scores, 0, length, cue, none);
        const best = Math.max(...ways.map(({ score }) => score));
        const sum = ways.reduce((total, { score }) => total + Math.exp(score - best), 0);
        assert.ok(Math.abs(scoreOf(labelsOf(found, length), scores) - best) < 1e-4);
        assert.ok(Math.abs(found.sure + Math.log(sum)) < 1e-4, `${found.sure} ${-Math.log(sum)}`);
      }),
    );
  });

  test('scores may stand anywhere in the array', () => {
    const scores = new Float32Array(40).map((_, i) => Math.sin(i * 7));
    const moved = new Float32Array(61);
    moved.set(scores, 21);
    assert.deepEqual(bestPath(moved, 21, 5, [1, 2], none), bestPath(scores, 0, 5, [1, 2], none));
  });
});
