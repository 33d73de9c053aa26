import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { krippendorffAlpha } from '../../src/data/index.ts';

/** Units of coders whose values are given as a row each; `.` is no value. */
function unitsOf(...coders: string[]): (string | null)[][] {
  const rows = coders.map((row) => row.split(' ').map((value) => (value === '.' ? null : value)));
  return rows[0]!.map((_, i) => rows.map((row) => row[i] ?? null));
}

describe('Krippendorff’s alpha of nominal values', () => {
  // K. Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), sections A to C.
  const published: [name: string, units: (string | null)[][], alpha: number, values: number][] = [
    ['two values, two coders', unitsOf('0 1 0 0 0 0 0 0 1 0', '1 1 1 0 0 1 0 0 0 0'), 0.095, 20],
    ['five values, two coders', unitsOf('a a b b d c c c e d d a', 'b a b b b c c c e d d d'), 0.692, 24],
    [
      'four coders, and values that are missing',
      unitsOf(
        '1 2 3 3 2 1 4 1 2 . . .',
        '1 2 3 3 2 2 4 1 2 5 . 3',
        '. 3 3 3 2 3 4 2 2 5 1 .',
        '1 2 3 3 2 4 4 1 2 5 1 .',
      ),
      0.743,
      40,
    ],
  ];
  for (const [name, units, alpha, values] of published)
    test(`is as published: ${name}`, () => {
      const found = krippendorffAlpha(units);
      assert.equal(found.alpha?.toFixed(3), alpha.toFixed(3));
      assert.equal(found.values, values);
    });

  test('counts only units with two values', () => {
    assert.deepEqual(krippendorffAlpha(unitsOf('a . b c', 'a b . d')), {
      ...krippendorffAlpha(unitsOf('a c', 'a d')),
      units: 2,
      values: 4,
    });
  });

  test('is undefined where all values are the same, or there are none', () => {
    assert.equal(krippendorffAlpha(unitsOf('a a a', 'a a a')).alpha, null);
    assert.equal(krippendorffAlpha([]).alpha, null);
    assert.equal(krippendorffAlpha(unitsOf('a .', '. b')).alpha, null);
  });

  test('is 1 where all agree on several values, never more, whatever order coders and units have', () => {
    assert.equal(krippendorffAlpha(unitsOf('a b c', 'a b c', 'a b .')).alpha, 1);
    const value = fc.constantFrom('a', 'b', 'c', null);
    fc.assert(
      fc.property(fc.array(fc.array(value, { minLength: 3, maxLength: 3 }), { maxLength: 12 }), (units) => {
        const { alpha } = krippendorffAlpha(units);
        const turned = krippendorffAlpha(units.toReversed().map((values) => values.toReversed())).alpha;
        if (alpha === null) return assert.equal(turned, null);
        assert.ok(alpha <= 1 && Math.abs(alpha - turned!) < 1e-9);
      }),
      { numRuns: 200 },
    );
  });
});
