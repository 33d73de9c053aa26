import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { leadIn } from '../../../src/extract/find/leadIn.ts';
import { prepare } from '../../../src/extract/find/prepare.ts';
import { turns } from '../../../src/extract/find/turns.ts';
import { annotateText } from '../../../src/text/annotated/annotateText.ts';
import { articleOf } from '../articleOf.ts';

const turnsIn = (text: string) =>
  turns(prepare(annotateText(articleOf(text)), () => [])).map(({ source, content }) => [
    text.slice(...source[0]!),
    ...content.map((span) => text.slice(...span)),
  ]);

describe('turns', () => {
  test('of letters go up to the next letter; the last is one paragraph', () => {
    assert.deepEqual(
      turnsIn('Q: Why?\n\nA: I was ill.\n\nI am well.\n\nQ: And now?\n\nA: Fine.\n\nHe left.'),
      [
        ['Q', 'Why?'],
        ['A', 'I was ill', 'I am well'],
        ['Q', 'And now?'],
        ['A', 'Fine'],
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

describe('a lead-in', () => {
  const found = (text: string) => {
    const { source, cue } = leadIn(text, [0, text.length]);
    return [...source, ...cue].map((span) => text.slice(...span));
  };
  const cases: [string, string[]][] = [
    ['Ivana Horak said,', ['Ivana Horak', 'said']],
    ['The verdict came. The mayor, Ana Ruiz, wrote:', ['The mayor, Ana Ruiz,', 'wrote']],
    ['Quote from Anneli Kask:', ['Anneli Kask', 'Quote from']],
    ['From Chairwoman Dana Whitlock:', ['Chairwoman Dana Whitlock', 'From']],
    ['Paula Reyes’s comments in 2002:', ['Paula Reyes', 'comments']],
    ['The piece used one of the woman’s quotes:', []],
    ['Nobody knew it, and so:', []],
    ['', []],
  ];
  for (const [text, expected] of cases)
    test(text || 'nothing', () => assert.deepEqual(found(text), expected));
});
