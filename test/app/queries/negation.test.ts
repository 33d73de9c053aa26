import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { endsNegated, hasNegation, isNegationAlone } from '../../../src/app/queries/words/negation.ts';

const words = (text: string) => text.split(' ');

describe('negations of words that are checked', () => {
  test('one that is of whatever follows', () => {
    for (const text of [
      'we will not',
      'i do not think that',
      'i don’t want them to',
      'nobody',
      'we are not going to',
    ])
      assert.ok(endsNegated(words(text)), text);
    for (const text of ['we will', 'not only', 'it is not easy', 'i did not sell the files'])
      assert.ok(!endsNegated(words(text)), text);
  });

  test('one alone, and one among other words', () => {
    for (const text of ['not', 'did not', 'never', 'won’t']) assert.ok(isNegationAlone(words(text)), text);
    for (const text of ['did', 'not today', 'a tenth']) assert.ok(!isNegationAlone(words(text)), text);
    assert.ok(hasNegation(words('it rained and nobody came')));
  });
});
