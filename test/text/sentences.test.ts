import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { spanProblem } from '../../src/data/index.ts';
import { sentences } from '../../src/text/sentences.ts';
import { casesOf } from '../extent.ts';

const split = (text: string) => sentences(text).map(([start, end]) => text.slice(start, end));

/** Each text is written with ` | ` where a sentence ends. */
const cases: [name: string, text: string][] = [
  ['plain ends', 'The port is shut. | Nobody knows why! | Will it open? | Perhaps.'],
  ['titles', 'Dr. Ana Ruiz met Sen. Okoro and Lt. Col. Vane. | Mr. Lee did not come.'],
  ['initials', 'George W. Marsh and J. K. Oduya wrote it. | They were paid.'],
  ['dotted abbreviations before a name', 'The U.S. Senate met the U.N. envoy. | It voted.'],
  [
    'dotted abbreviations at an end',
    'He moved to the U.S. | The others stayed at home until 5 p.m. | Then they left.',
  ],
  [
    'months and companies',
    'On Jan. 5 Harbor Inc. Chairman Lee left. | He joined Quay Corp. | The firm is small.',
  ],
  ['numbers', 'It cost 3.5 million, or $1.25 each. | No. 7 was sold. | He said no. | No one bid.'],
  ['marks close after the stop', '“It is done.” | She left. | (He stayed.) | Nobody spoke.'],
  ['straight marks', '"It is done." | "It is not," he said. | The row went on.'],
  ['a question goes on', '“Who pays?” she asked. | “Really?” Ana Ruiz said. | “Go!” Lee shouted.'],
  ['ellipses', 'We waited ... and waited. | We left… | Nobody came. | So . . . that was it.'],
  ['a dash after a closed sentence', '“It is reckless.” — Ana Ruiz, mayor'],
  ['list numbers', '1. Open the gate. | Then wait.'],
  ['versus and et al.', 'In Okoro v. Harbor the court, citing Lee et al. 2012, agreed. | It was late.'],
  ['several marks', 'What?! | No!!! | Fine.'],
  ['no space after a stop', 'See example.org/a.html for more. | Write to a.b@example.org now.'],
  ['other scripts', '港は閉鎖された。 | 誰も知らない。'],
];

describe('sentences', () => {
  for (const [name, marked] of cases)
    it(name, () => {
      const expected = marked.split(' | ');
      assert.deepEqual(split(expected.join(' ')), expected);
    });

  it('ends a sentence at a blank line, even without a mark', () => {
    assert.deepEqual(split('Port shut\n\nThe port\nis shut.\n \nWhy'), [
      'Port shut',
      'The port\nis shut.',
      'Why',
    ]);
  });

  it('keeps to the part asked for', () => {
    const text = 'One is here. Two is there. Three is gone.';
    assert.deepEqual(
      sentences(text, [4, 30]).map(([start, end]) => text.slice(start, end)),
      ['is here.', 'Two is there.', 'Thr'],
    );
    assert.deepEqual(sentences(text, [12, 13]), []);
  });

  it('gives sound spans that hold all but white space', () => {
    const piece = fc.constantFrom(
      '. ',
      '? ',
      '!',
      '”',
      ' “',
      '\n\n',
      'Mr',
      'a',
      'Z',
      '7',
      '…',
      ' ',
      '😀',
      ')',
      'U.S.',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(piece).map((pieces) => pieces.join('')),
    );
    fc.assert(
      fc.property(text, (sample) => {
        const found = sentences(sample);
        assert.equal(spanProblem(sample, found), null);
        const kept = found.map(([start, end]) => sample.slice(start, end)).join('');
        assert.equal(kept.replace(/\s/g, ''), sample.replace(/\s/g, ''));
      }),
      { numRuns: casesOf(100) },
    );
  });

  it('takes linear time', () => {
    for (const unit of ['.', '. ', '."', '\n', ' ', 'a.b', 'A. ', '“', '\n ']) {
      const began = performance.now();
      sentences(unit.repeat(400_000 / unit.length));
      assert.ok(performance.now() - began < 3000, JSON.stringify(unit));
    }
  });
});
