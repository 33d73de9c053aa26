import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { makeDocument } from '../../src/data/index.ts';
import { readArticle } from '../../src/read/index.ts';

/** The paragraphs of a plain text in which nobody says anything. */
function notesIn(...paragraphs: string[]): string[] {
  const { article } = readArticle(makeDocument('a.txt', Buffer.from(`${paragraphs.join('\n\n')}\n`)));
  return article!.paragraphs.flatMap(({ span, role }) =>
    role === 'other' ? article!.text.slice(...span) : [],
  );
}

const body = [
  'The museum closes in March.',
  'Its director, Olive Tan, said so.',
  'The council did not answer.',
];

describe('what a plain text has of the page around it', () => {
  const notes = [
    'Read more: Director says museum ‘cannot go on’',
    'Also read | Court says no to bail',
    'Watch: Tan tells reporters she is tired',
    'Sign up for our newsletter: the Post says good morning to your inbox.',
    'A post shared by Olive Tan (@olivetan)',
    'Posted by Olaf Renk at 9:14 AM',
    '© 2026 Valley Post. The Post says this may not be published.',
  ];
  for (const note of notes)
    test(note, () => assert.deepEqual(notesIn(body[0]!, note, body[1]!, body[2]!), [note]));

  test('headlines after the end', () => {
    const headlines = ['Norland proposes talks on Arctic cables, Ostmark', 'Minister denies link to bank'];
    assert.deepEqual(notesIn(...body, ...headlines), headlines);
    assert.deepEqual(notesIn(body[0]!, 'MORE FROM THE VALLEY POST', headlines[0]!), [
      'MORE FROM THE VALLEY POST',
      headlines[0],
    ]);
  });

  test('headlines after a text of two paragraphs', () => {
    const short = body.slice(0, 2);
    const headline = 'Norland proposes ban on night fishing, Ostmark';
    assert.deepEqual(notesIn(...short, headline), [headline]);
    const several = [
      'You might also like',
      'Captain admits he slept at the wheel',
      'Norland promises the moon by 2031',
    ];
    assert.deepEqual(notesIn(...short, ...several.slice(1)), several.slice(1));
    assert.deepEqual(notesIn(body[0]!, ...several), several);
    assert.deepEqual(notesIn(body[0]!, 'See also', ...several.slice(1)), ['See also', ...several.slice(1)]);
  });

  test('none of the article’s own', () => {
    const own = [
      'Watch out for ice, the mayor said.',
      'More on Monday, Tan promised.',
      'Subscribe now, she begged them.',
    ];
    assert.deepEqual(notesIn(...body, ...own), []);
    assert.deepEqual(notesIn('Minister denies link to bank', 'She said she had never met him'), []);
    assert.deepEqual(notesIn(...body.slice(0, 2), 'She said the roof was leaking again'), []);
    assert.deepEqual(notesIn(...body, "Tan shook her head. ''We have no heating.''"), []);
    assert.deepEqual(notesIn(...body, '— Olive Tan', '“We have no heating”'), []);
  });
});
