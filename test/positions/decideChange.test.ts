import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { cosine } from '../../src/data/index.ts';
import { claimed } from '../../src/positions/index.ts';
import { relations, weighPair } from '../../src/positions/pairs/changeModel.ts';
import { decideChange } from '../../src/positions/pairs/decideChange.ts';
import { type Comparable, comparable, pairFeatures } from '../../src/positions/pairs/pairFeatures.ts';
import { sample } from '../record/sample.ts';

/** A direction of meaning that others are near, by how many of its numbers differ. */
function vector(differing = 40): Int8Array {
  return Int8Array.from({ length: 384 }, (_, i) => (i < differing ? (i % 2 ? 30 : -30) : 20));
}

function said(cue: string, words: string, differing = 40): Comparable {
  const [statement] = sample('/a', [['Ana Ruiz', words]]).statements;
  const named = claimed({ ...statement!, cue: { ...statement!.cue!, text: cue } });
  return comparable(named, vector(differing));
}
function isListed(a: [string, string], b: [string, string]): boolean {
  return decideChange(said(...a), said(...b, 60)) !== null;
}

const CUES = ['said', 'denied', 'refused', 'promised', 'supports', 'opposes', 'asked', 'praised'];
const SUBJECTS = ['the ferry', 'the north quay', 'every nurse', 'Leo Sand', 'taxes on wine'];
const PREDICATES = [
  'would open',
  'would not open on Monday',
  'is closed',
  'cost 20 million',
  'will rise if the council agrees',
  'was safe only for adults',
];
const statements = fc
  .tuple(fc.constantFrom(...CUES), fc.constantFrom(...SUBJECTS), fc.constantFrom(...PREDICATES), fc.nat(80))
  .map(([cue, subject, predicate, differing]) => said(cue, `${subject} ${predicate}`, differing));

describe('whether a position changed', () => {
  const changes: [string, [string, string], [string, string]][] = [
    ['a negation', ['said', 'the tunnel would be dug'], ['said', 'the tunnel would not be dug']],
    ['a contrary word', ['said', 'the school would stay open'], ['said', 'the school would be closed']],
    ['another figure', ['said', 'the dam would cost 20 million'], ['said', 'the dam would cost 35 million']],
    ['another act', ['refused', 'to repair the organ'], ['agreed', 'to repair the organ']],
    ['a denial that ends', ['denied', 'that he sold the horse'], ['admitted', 'that he sold the horse']],
  ];
  for (const [name, a, b] of changes)
    test(`is found by ${name}, in either order`, () => {
      assert.ok(isListed(a, b));
      assert.ok(isListed(b, a));
    });

  const none: [string, [string, string], [string, string]][] = [
    ['negated twice', ['said', 'the tunnel would be safe'], ['denied', 'that the tunnel would not be safe']],
    ['the same', ['said', 'the tunnel would be dug'], ['repeated', 'that the tunnel would be dug']],
    ['a question', ['asked', 'whether the tunnel was safe'], ['said', 'the tunnel was not safe']],
    ['another object', ['said', 'the colt was fit'], ['said', 'the filly was not well fed']],
    ['another time', ['said', 'the shares rose in 2014'], ['said', 'the shares fell in 2015']],
    ['more precise', ['said', 'the tunnel would be dug'], ['said', 'the tunnel would be dug by hand']],
  ];
  for (const [name, a, b] of none)
    test(`is not found where there is ${name}`, () => {
      assert.ok(!isListed(a, b));
      assert.ok(!isListed(b, a));
    });

  test('does not depend on which statement comes first, nor on what was decided before', () => {
    fc.assert(
      fc.property(statements, statements, (a, b) => {
        const [there, back] = [pairFeatures(a, b), pairFeatures(b, a)];
        assert.deepEqual(there, back);
        assert.deepEqual(weighPair(there), weighPair(back));
        assert.equal(decideChange(a, b)?.certainty, decideChange(b, a)?.certainty);
      }),
      { numRuns: 300, seed: 18 },
    );
  });

  test('is never found between a statement and itself', () => {
    fc.assert(
      fc.property(statements, (a) => {
        assert.equal(decideChange(a, a), null);
      }),
      { numRuns: 200, seed: 18 },
    );
  });

  test('is explained by features, and has probabilities that add up to one', () => {
    const [a, b] = [said('said', 'the quay would open'), said('said', 'the quay would not open')];
    const features = pairFeatures(a, b);
    const { likely, explanation } = weighPair(features);
    assert.ok(Math.abs(relations.reduce((sum, one) => sum + likely[one], 0) - 1) < 1e-9);
    assert.ok(explanation.length > 0 && explanation.every(({ feature }) => feature in features));
    assert.ok(explanation.some(({ weight }) => weight > 0));
  });

  test('is not asked of statements about different things', () => {
    const [a, b] = [said('said', 'the quay would open', 0), said('said', 'the quay would not open', 384)];
    assert.ok(cosine(a.vector, b.vector) < 0.3);
    assert.equal(decideChange(a, b), null);
  });
});
