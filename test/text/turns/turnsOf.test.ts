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

  test('are no lists, and a letter alone is none', () => {
    assert.deepEqual(turnsIn('Price: ten.\n\nOpen: daily.\n\nPrice: two.'), []);
    assert.deepEqual(turnsIn('A: the first.\n\nB: the second.'), []);
  });
});
