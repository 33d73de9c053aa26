import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { wilson } from '../../src/data/index.ts';

describe('a share with its Wilson interval', () => {
  // Newcombe 1998, table I: method 3, without continuity correction.
  for (const [part, whole, low, high] of [
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
    [29, 29, 0.883, 1],
  ] as const)
    test(`${part} of ${whole}`, () => {
      const found = wilson(part, whole)!;
      assert.equal(found.share, part / whole);
      assert.ok(Math.abs(found.low - low) < 1e-4, `${found.low}`);
      assert.ok(Math.abs(found.high - high) < 1e-4, `${found.high}`);
    });

  test('nothing of nothing is no share', () => assert.equal(wilson(0, 0), null));
});
