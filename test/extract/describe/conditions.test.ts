import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { described } from './reported.ts';

/** Contents with their conditions written as `(connective: words)`. */
const counted: [content: string, ...conditions: string[]][] = [
  ['the port will shut if the talks fail', 'if: if the talks fail'],
  ['If the talks fail, the port will shut', 'if: If the talks fail'],
  ['If she wins we will leave', 'if: If she wins'],
  ['if it rains and nobody comes, the fair is lost', 'if: if it rains and nobody comes'],
  ['the port would open only if the fee fell', 'only if: only if the fee fell'],
  ['the law stays unless the court rules', 'unless: unless the court rules'],
  ['she would stay as long as the crew stayed', 'as long as: as long as the crew stayed'],
  ['he will sign, provided that the fee falls', 'provided that: provided that the fee falls'],
  ['he will sign, provided the fee falls', 'provided: provided the fee falls'],
  [
    'they will lend on condition that the mill reopens',
    'on condition that: on condition that the mill reopens',
  ],
  ['the firm can pay, assuming prices hold', 'assuming: assuming prices hold'],
  ['they keep a boat in case the dam breaks', 'in case: in case the dam breaks'],
  [
    'In the event that the dam breaks, the boats go out',
    'in the event that: In the event that the dam breaks',
  ],
  ['that, if elected, he would cut the fee', 'if: if elected'],
  ['Should it fail, the town will pay', 'should: Should it fail'],
  ['they would sue, should the fee rise', 'should: should the fee rise'],
  ['Had they asked, she would have come', 'had: Had they asked'],
  ['Were he to go, the mill would close', 'were: Were he to go'],
  ['the turbines start once the dam is full', 'once: once the dam is full'],
  ['there is no pay until it is done', 'until: until it is done'],
  ['When it rains, the road floods', 'when: When it rains'],
  ['whenever it rains, the road floods', 'whenever: whenever it rains'],
  ['they would hide when the guards came', 'when: when the guards came'],
  ['Without a truce, there will be no aid', 'without: Without a truce'],
  ['nobody can win without the harbor', 'without: without the harbor'],
  ['the bill passes, barring a veto', 'barring: barring a veto'],
  ['they must pay, short of a court order', 'short of: short of a court order'],
  ['Why stay if nobody pays?', 'if: if nobody pays'],
  ['If he goes, then we go', 'if: If he goes'],
  [
    'the fund pays if you fish, if you farm or if you mill',
    'if: if you fish',
    'if: if you farm',
    'if: if you mill',
  ],
  ['“We stay if they pay,” and “we go if they shout.”', 'if: if they pay', 'if: if they shout'],
  ['the port shuts if Mr. Lee leaves — and he may', 'if: if Mr. Lee leaves'],
  // No comma before the main clause.
  ['If nobody pays the lights go out', 'if: If nobody pays'],
  ['If the people who run the port agree the ships will sail', 'if: If the people who run the port agree'],
  ['If they cut it by ten percent hospitals will close', 'if: If they cut it by ten percent'],
  ['If he says the dam will hold he lies', 'if: If he says the dam will hold'],
  [
    'If the mayor of the town and the board of the bank agree',
    'if: If the mayor of the town and the board of the bank agree',
  ],
  ['Without the ferry children cannot go to school', 'without: Without the ferry'],
  ['they would have won had they run the course', 'had: had they run the course'],
  ['were the river to rise, the school would close', 'were: were the river to rise'],
];
const not: string[] = [
  'the fair will open if it rains or not',
  'he left without a coat',
  'the port will open even if it rains',
  'they go on even without pay',
  'it is a bad plan, if not foolish',
  'there is little, if any, water',
  'he acts as if nothing happened',
  'nobody knew if the ferry had left',
  'they asked the council if it would pay',
  'it is unclear when the vote is',
  'she was tired when she arrived at the port',
  'he stayed in Porto until 1996',
  'the town is slow when it comes to rents',
  'they cut costs without layoffs',
  'anyone who fishes pays',
  'they will pay after the vote',
  'they met on a day when the port was shut',
  'he did it once again',
  'she worked there as long as ten years',
  'it is nothing short of a scandal',
];

describe('conditions', () => {
  for (const [content, ...conditions] of counted)
    it(content, () => {
      const found = described(`[Lee] {said} <${content}>.`).conditions;
      assert.deepEqual(
        found.map(({ connective, text }) => `${connective}: ${text}`),
        conditions,
      );
    });
  for (const content of not)
    it(`none: ${content}`, () => assert.deepEqual(described(`[Lee] {said} <${content}>.`).conditions, []));

  it('takes a first if or when after a cue that asks as whether, at what time', () => {
    assert.deepEqual(described('[Lee] {asked} <if the ferry would go>.').conditions, []);
    assert.deepEqual(described('[Lee] {has not said} <when she will go>.').conditions, []);
  });

  it('leaves out what stands outside the content', () => {
    assert.deepEqual(described('If asked, [she] {says} <the ferry is late>.').conditions, []);
  });
});
