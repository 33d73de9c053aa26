import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import model from '../../src/positions/pairs/changeModel.json' with { type: 'json' };
import { explanationWords, FEATURE_WORDS } from '../../src/render/changeWording.ts';

describe('why a change of position is listed', () => {
  test('every feature has words, and no other', () =>
    assert.deepEqual(Object.keys(FEATURE_WORDS).toSorted(), model.features.toSorted()));

  test('names each thing once on either side', () =>
    assert.equal(
      explanationWords([
        { feature: 'share', weight: 2 },
        { feature: 'covered', weight: 1 },
        { feature: 'times once', weight: -0.5 },
      ]),
      'for a change: words in common · against: times in only one statement',
    ));

  test('says nothing where nothing spoke', () => assert.equal(explanationWords([]), ''));
});
