import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { turnsOf } from '../../../src/text/turns/turnsOf.ts';
import { articleOf } from '../../extract/articleOf.ts';

const turnsIn = (text: string) =>
  turnsOf(articleOf(text)).map(({ name, content }) => [
    name ? text.slice(...name) : '',
    ...content.map((span) => text.slice(...span)),
  ]);

describe('turns', () => {
  test('of letters go up to the next letter; the last is one paragraph', () => {
    assert.deepEqual(
      turnsIn('Q: Why?\n\nA: I was ill.\n\nI am well.\n\nQ: And now?\n\nA: Fine.\n\nHe left.'),
      [
        ['Q', 'Why?'],
        ['A', 'I was ill.', 'I am well.'],
        ['Q', 'And now?'],
        ['A', 'Fine.'],
      ],
    );
  });

  test('of names need one that comes back and that the article has elsewhere', () => {
    const talk = 'Post: How old?\n\nNovotna: Very old.\n\nPost: And you?';
    assert.deepEqual(turnsIn(talk), []);
    assert.equal(turnsIn(`We met Hana Novotna.\n\n${talk}\n\nNovotna: Older.`).length, 4);
  });

  test('are without titles and procedure that stand between them', () => {
    const text =
      'MAYOR RUIZ: We come to item 4, the pool. All in favour?\n\nMoved by Councillor Bell that the pool remain open. CARRIED.\n\nMS. HOLT: I thank you.\n\nQuestions and Answers\n\nON BEHALF OF THE TOWN\n\nMAYOR RUIZ: Thank you.\n\nMS. HOLT: Hear, hear';
    assert.deepEqual(turnsIn(text), [
      ['MAYOR RUIZ', 'We come to item 4, the pool. All in favour?'],
      ['MS. HOLT', 'I thank you.'],
      ['MAYOR RUIZ', 'Thank you.'],
      ['MS. HOLT', 'Hear, hear'],
    ]);
  });

  test('keep what is said of procedure, and lines that are no titles', () => {
    const text =
      'MAYOR RUIZ: The motion was carried by us all.\n\nMS. HOLT: They carried the bags.\n\nNobody else has carried more.\n\nWe told the Council\n\nMAYOR RUIZ: Yes.\n\nMS. HOLT: Why?';
    assert.deepEqual(turnsIn(text)[1], [
      'MS. HOLT',
      'They carried the bags.',
      'Nobody else has carried more.',
      'We told the Council',
    ]);
  });

  test('are no lists, and a letter alone is none', () => {
    assert.deepEqual(turnsIn('Price: ten.\n\nOpen: daily.\n\nPrice: two.'), []);
    assert.deepEqual(turnsIn('A: the first.\n\nB: the second.'), []);
  });
});
