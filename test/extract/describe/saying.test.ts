import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { described } from './reported.ts';

/** Published on Monday 2024-03-11. */
const published = '2024-03-11T09:00:00+01:00';

const times: [text: string, words: string | null, date: string | null][] = [
  ['[Ruiz] {said} on Saturday <that the port was shut>.', 'on Saturday', '2024-03-09'],
  ['[Ruiz] {said} Monday <the port was shut>.', 'Monday', '2024-03-11'],
  ['[Ruiz] {said} last Monday <the port was shut>.', 'last Monday', '2024-03-04'],
  ['On Tuesday, [Ruiz] {said} <the port was shut>.', 'On Tuesday', '2024-03-05'],
  ['<“It is shut,”> {said} [Ruiz] on Friday night.', 'on Friday night', '2024-03-08'],
  ['[Ruiz] {told} reporters yesterday <that it was shut>.', 'yesterday', '2024-03-10'],
  ['[Ruiz] {said} two days ago <that it was shut>.', 'two days ago', '2024-03-09'],
  ['[Ruiz] {said} on March 5 <that it was shut>.', 'on March 5', '2024-03-05'],
  ['[Ruiz] {said} on Dec. 30 <that it was shut>.', 'on Dec. 30', '2023-12-30'],
  ['[Ruiz] {said} on 3 May 2019 <that it was shut>.', 'on 3 May 2019', '2019-05-03'],
  ['[Ruiz] {said} in March 2019 <that it was shut>.', 'in March 2019', '2019-03'],
  ['In 2019, [Ruiz] {said} <it was shut>.', 'In 2019', '2019'],
  ['[Ruiz] {said} last week <that it was shut>.', 'last week', null],
  ['[Ruiz] {said} <the port was shut on Saturday>.', null, null],
  ['[Ruiz, who left on Saturday,] {said} <the port was shut>.', null, null],
  ['[Ruiz] {spoke} before Monday’s vote <about rents>.', null, null],
];

const occasions: [text: string, words: string | null][] = [
  ['[Ruiz] {said} in a speech in Porto <that it was shut>.', 'in a speech in Porto'],
  ['<“It is shut,”> [Ruiz] {said} in a statement on Monday.', 'in a statement'],
  ['At a rally in Lagos, [Okoro] {said} <it was shut>.', 'At a rally in Lagos'],
  ['[Okoro] {wrote} on Twitter <that it was shut>.', 'on Twitter'],
  ['[Okoro] {said in an interview} <that it was shut>.', 'in an interview'],
  ['[Okoro] {said} <she would speak in a debate in Porto>.', null],
  ['[Okoro] {said} <it was shut>.', null],
];

const addressees: [text: string, words: string | null][] = [
  ['[Ruiz] {told} the harbor committee <that it was shut>.', 'the harbor committee'],
  ['<“It is shut,”> [Ruiz] {told} reporters on Monday.', 'reporters'],
  ['[Ruiz] {told} The Harbor Post <that it was shut>.', 'The Harbor Post'],
  ['[Ruiz] {said} to Mr. Okoro <that it was shut>.', 'Mr. Okoro'],
  ['[Ruiz] {was told} <that it was shut>.', null],
  ['[Ruiz] {told} on Monday <how it was shut>.', null],
  ['[Ruiz] {said} <it was shut>.', null],
];

describe('when it was said', () => {
  for (const [text, words, date] of times)
    it(text, () => {
      const { saidAt } = described(text, published);
      assert.deepEqual([saidAt?.text ?? null, saidAt?.date ?? null], [words, date]);
    });

  it('resolves only absolute expressions without a date of publication', () => {
    const date = (text: string) => described(text, null).saidAt?.date;
    assert.equal(date('[Ruiz] {said} on Saturday <that it was shut>.'), null);
    assert.equal(date('[Ruiz] {said} on March 5 <that it was shut>.'), null);
    assert.equal(date('[Ruiz] {said} on March 5, 2019 <that it was shut>.'), '2019-03-05');
  });

  it('has no date for a day that does not exist', () => {
    assert.equal(described('[Ruiz] {said} on April 31, 2019 <that it was shut>.').saidAt?.date, null);
  });
});

describe('on what occasion it was said', () => {
  for (const [text, words] of occasions)
    it(text, () => assert.equal(described(text).occasion?.text ?? null, words));
});

describe('to whom it was said', () => {
  for (const [text, words] of addressees)
    it(text, () => assert.equal(described(text).addressee?.text ?? null, words));
});
