import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { CONTEXT_PIECES, MOST_PIECES, windows } from '../../../src/extract/find/windows.ts';

/** Blocks of words with the number of pieces of each. */
const article = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 60 }) },
    { weight: 1, arbitrary: fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 900 }) },
  ),
  { maxLength: 12 },
);

function laidOut(blocks: readonly number[][]) {
  const starts = [0];
  for (const block of blocks) starts.push(starts.at(-1)! + block.length);
  const sizes = blocks.flat();
  const pieces = (from: number, to: number) => sizes.slice(from, to).reduce((sum, size) => sum + size, 0);
  return { starts, sizes, pieces, found: [...windows(sizes, starts)] };
}

describe('windows', () => {
  test('own words follow each other: nothing is lost or doubled at a seam', () => {
    fc.assert(
      fc.property(article, (blocks) => {
        const { found, sizes } = laidOut(blocks);
        let at = 0;
        for (const { own } of found) {
          assert.equal(own[0], at);
          assert.ok(own[1] > own[0]);
          at = own[1];
        }
        assert.equal(at, sizes.length);
      }),
    );
  });

  test('none is longer than the encoder reads', () => {
    fc.assert(
      fc.property(article, (blocks) => {
        const { found, pieces } = laidOut(blocks);
        for (const { seen } of found) assert.ok(pieces(...seen) <= MOST_PIECES);
      }),
    );
  });

  test('every word is seen with the words around it in its block', () => {
    fc.assert(
      fc.property(article, (blocks) => {
        const { found, pieces, starts } = laidOut(blocks);
        for (const { own, seen } of found) {
          assert.ok(seen[0] <= own[0] && own[1] <= seen[1]);
          const first = starts.findLast((start) => start <= own[0])!;
          const after = starts.find((start) => start >= own[1])!;
          // What is left out at a cut is more than the context and the word that did not fit into it.
          if (seen[0] > first) assert.ok(pieces(seen[0] - 1, own[0]) > CONTEXT_PIECES);
          if (seen[1] < after && own[1] - own[0] > 1) assert.ok(pieces(own[1] - 1, seen[1]) > CONTEXT_PIECES);
        }
      }),
    );
  });

  test('short blocks share a window and are never cut', () => {
    const { found } = laidOut(Array.from({ length: 20 }, () => Array<number>(50).fill(1)));
    assert.deepEqual(
      found.map(({ own }) => own),
      [
        [0, 250],
        [250, 500],
        [500, 750],
        [750, 1000],
      ],
    );
  });
});
