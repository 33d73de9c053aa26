import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { acts, type Span } from '../../../src/data/index.ts';
import { conditions, weighConditions } from '../../../src/extract/describe/conditions.ts';
import { contentTokens } from '../../../src/extract/describe/contentTokens.ts';
import { joinActs } from '../../../src/extract/describe/joinActs.ts';
import { joinConditions } from '../../../src/extract/describe/joinConditions.ts';
import { annotatePlainText } from '../../../src/text/annotated/annotateText.ts';

describe('acts by model and rules', () => {
  const strong = { id: 'deny/untrue', file: 'deny.ts' };
  const sure = (act: string, probability: number) =>
    acts.map((one) => (one === act ? probability : (1 - probability) / (acts.length - 1)));

  test('what both say is surer than what one says', () => {
    const [both, one] = [
      joinActs(sure('promise', 0.5), 'promise', strong),
      joinActs(sure('promise', 0.5), 'ask', strong),
    ];
    assert.ok(both[acts.indexOf('promise')]! > one[acts.indexOf('promise')]!);
  });

  test('a rule decides but where the model is all but certain', () => {
    const best = (all: readonly number[]) => acts[all.indexOf(Math.max(...all))];
    assert.equal(best(joinActs(sure('assert', 1 / acts.length), 'deny', strong)), 'deny');
    assert.equal(best(joinActs(sure('assert', 0.9999), 'deny', strong)), 'assert');
  });

  test('a rule that judges single words gives way to a model that is fairly sure', () => {
    const best = (all: readonly number[]) => acts[all.indexOf(Math.max(...all))];
    const weak = { id: 'content/states', file: 'contentActs.ts' };
    assert.equal(best(joinActs(sure('accuse', 0.8), 'assert', weak)), 'accuse');
    assert.equal(best(joinActs(sure('accuse', 0.3), 'assert', weak)), 'assert');
    assert.equal(best(joinActs(sure('accuse', 0.8), 'assert', strong)), 'assert');
  });

  test('any numbers give probabilities', () => {
    const weights = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), {
      minLength: acts.length,
      maxLength: acts.length,
    });
    fc.assert(
      fc.property(weights, fc.constantFrom(...acts), (all, rule) => {
        const joined = joinActs(all, rule, strong);
        assert.ok(Math.abs(joined.reduce((a, b) => a + b, 0) - 1) < 1e-9);
        assert.ok(joined.every((one) => one >= 0 && one <= 1));
      }),
    );
  });
});

describe('conditions by model and rules', () => {
  const text = 'given enough time, they would hide when the guards came, or if it rained';
  const content: Span[] = [[0, text.length]];
  const spanOf = (words: string): Span => [text.indexOf(words), text.indexOf(words) + words.length];
  const ruled = conditions(text, content, contentTokens(annotatePlainText(text), content), 'said');
  const joined = (sureOf: number, added: { words: string; sure: number }[]) =>
    joinConditions(text, content, ruled, {
      sureOf: () => sureOf,
      within: () => added.map(({ words, sure }) => ({ span: spanOf(words), sure })),
    }).map(({ connective, by }) => `${connective} by ${by}`);

  test('the model drops what rules for a connective of many uses found, not an if', () => {
    assert.deepEqual(joined(0.9, []), ['when by rule', 'if by rule']);
    assert.deepEqual(joined(0.1, []), ['if by rule']);
  });

  test('the model adds only what it is sure of, what no rule found, and what begins like a condition', () => {
    assert.deepEqual(joined(0.9, [{ words: 'given enough time', sure: 0.99 }]), [
      'given by model',
      'when by rule',
      'if by rule',
    ]);
    for (const added of [
      { words: 'given enough time', sure: 0.3 },
      { words: 'enough time', sure: 0.99 },
      { words: 'when the guards', sure: 0.99 },
    ])
      assert.deepEqual(joined(0.9, [added]), ['when by rule', 'if by rule']);
  });

  test('the model adds none where a rule knows that nothing depends', () => {
    for (const [text, words] of [
      ['he would run even if he lost', 'if he lost'],
      ['the fair will open if it rains or not', 'if it rains'],
      ['nobody knew as to when it opens', 'when it opens'],
    ] as const) {
      const content: Span[] = [[0, text.length]];
      const { found, dropped } = weighConditions(
        text,
        content,
        contentTokens(annotatePlainText(text), content),
        'said',
      );
      const start = text.indexOf(words);
      const head = {
        sureOf: () => 0.99,
        within: () => [{ span: [start, start + words.length] as const, sure: 0.99 }],
      };
      assert.deepEqual(joinConditions(text, content, found, head, dropped), [], text);
    }
  });
});
