import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Statement } from '../../src/data/index.ts';
import { claimed, compareClaims } from '../../src/positions/index.ts';
import { sample } from '../record/sample.ts';

const NEAR = 0.85;

/** A statement with this cue and content; what it depends on stands after a bar. */
function said(cue: string, words: string): Statement {
  const [main = '', condition] = words.split(' | ');
  const content = condition === undefined ? main : `${main} ${condition}`;
  const [statement] = sample('/a', [['Ana Ruiz', content]]).statements;
  const conditions =
    condition === undefined ? [] : [{ connective: 'if', span: [0, 1] as const, text: condition }];
  return { ...statement!, cue: { ...statement!.cue!, text: cue }, conditions };
}
const turn = (a: [string, string], b: [string, string], nearness = NEAR) =>
  compareClaims(claimed(said(...a)), claimed(said(...b)), nearness);
const kind = (a: [string, string], b: [string, string], nearness = NEAR) =>
  turn(a, b, nearness)?.kind ?? null;

describe('a position turns', () => {
  test('where the later says the contrary', () => {
    assert.equal(
      kind(['refused', 'to open the port of Tarn'], ['agreed', 'to open the port of Tarn']),
      'stance',
    );
    assert.equal(
      kind(['said', 'that taxes on wine would rise'], ['said', 'that taxes on wine would not rise']),
      'stance',
    );
    assert.equal(
      kind(['said', 'that taxes on wine would rise'], ['said', 'that taxes on wine would fall']),
      'stance',
    );
    assert.equal(
      kind(['denied', 'that he met the bankers'], ['admitted', 'that he met the bankers']),
      'stance',
    );
    assert.equal(kind(['endorsed', 'Leo Sand'], ['refused to endorse', 'Leo Sand']), 'stance');
  });

  test('where another number is told of the same thing, a condition is added or dropped', () => {
    const number = turn(
      ['said', 'that the bridge would cost 20 million'],
      ['said', 'the bridge would cost 35 million'],
    );
    assert.equal(number?.kind, 'number');
    assert.match(number?.reason ?? '', /20 million.* → 35 million/);
    const plain: [string, string] = ['said', 'that she would open the port of Tarn'];
    const bound: [string, string] = ['said', 'that she would open the port of Tarn | if the army leaves'];
    assert.equal(kind(plain, bound), 'narrowed');
    assert.equal(kind(bound, plain), 'widened');
    assert.match(turn(plain, bound)?.reason ?? '', /if the army leaves/);
  });
});

describe('a position does not turn', () => {
  const same: [string, [string, string], [string, string]][] = [
    [
      'denied twice',
      ['said', 'that taxes on wine would not fall'],
      ['said', 'that taxes on wine would rise'],
    ],
    [
      'refused and not done',
      ['refused', 'to open the port of Tarn'],
      ['said', 'that the port of Tarn would not open'],
    ],
    [
      'numbers written otherwise',
      ['said', 'the bridge costs 5,000,000 crowns'],
      ['said', 'the bridge costs five million crowns'],
    ],
    ['time told otherwise', ['said', 'the strike lasts two weeks'], ['said', 'the strike lasts 14 days']],
    [
      'of other people',
      ['said', 'that Leo Sand is qualified to judge'],
      ['said', 'that Eva Holm is unqualified to judge'],
    ],
    [
      'of somebody unknown',
      ['said', 'that Leo Sand is qualified to judge'],
      ['said', 'that he is unqualified to judge'],
    ],
    [
      'something else is denied',
      ['said', 'the tax on wine would not rise'],
      ['said', 'the tax on wine brought millions'],
    ],
    ['blame by turns with praise', ['criticized', 'Leo Sand'], ['praised', 'Leo Sand']],
    ['support that does not spare', ['endorsed', 'Leo Sand'], ['criticized', 'Leo Sand']],
    ['names of things only', ['said', 'Islamic art'], ['avoided', 'Islamic art']],
    [
      'a condition on anybody',
      ['said', 'that only she can win the vote in Tarn'],
      ['said', 'that she can win the vote in Tarn | if you want to win'],
    ],
  ];
  for (const [name, a, b] of same) test(name, () => assert.equal(kind(a, b), null));

  test('where the meanings are far from each other, or something was not said', () => {
    const [a, b] = [said('refused', 'to open the port of Tarn'), said('agreed', 'to open the port of Tarn')];
    assert.equal(compareClaims(claimed(a), claimed(b), 0.3), null);
    const unsaid = claimed({ ...said('say', 'that the port of Tarn would not open'), negated: true });
    assert.equal(
      compareClaims(unsaid, claimed(said('said', 'that the port of Tarn would open')), NEAR),
      null,
    );
  });
});
