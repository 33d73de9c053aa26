import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { conllF1 } from './coreference.ts';

const close = (a: number, b: number) => assert.ok(Math.abs(a - b) < 1e-9, `${a} instead of ${b}`);

describe('the CoNLL score', () => {
  test('of what is right is one, whatever the order', () => {
    const gold = [['a', 'b', 'c'], ['d', 'e'], ['f']];
    const found = [['e', 'd'], ['g'], ['c', 'a', 'b']];
    close(conllF1([{ gold, found }]).mean, 1);
  });

  test('of nothing is none', () => {
    close(conllF1([{ gold: [['a', 'b']], found: [] }]).mean, 0);
  });

  test('of the example of Luo (2005) and Vilain et al. (1995): two chains of the truth in one', () => {
    const gold = [
      ['1', '2', '3', '4', '5'],
      ['6', '7'],
      ['8', '9', 'A', 'B', 'C'],
    ];
    const found = [
      ['1', '2', '3', '4', '5'],
      ['6', '7', '8', '9', 'A', 'B', 'C'],
    ];
    const { muc, b3, ceaf } = conllF1([{ gold, found }]);
    close(muc, (2 * 0.9) / 1.9);
    // Precision (5·1 + 2·2/7 + 5·5/7) / 12, recall 1.
    const precision = (5 + (2 * 2) / 7 + (5 * 5) / 7) / 12;
    close(b3, (2 * precision) / (precision + 1));
    const same = 1 + (2 * 5) / 12;
    close(ceaf, (2 * (same / 2) * (same / 3)) / (same / 2 + same / 3));
  });
});
