import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { makeDocument } from '../../../src/data/index.ts';
import { readArticle } from '../../../src/read/index.ts';

function roles(text: string): string[] {
  const { article } = readArticle(makeDocument('/notes/release.txt', Buffer.from(text)));
  return article!.paragraphs.map(({ span, role }) => `${role}: ${article!.text.slice(...span).slice(0, 24)}`);
}

describe('a press release', () => {
  test('has its mark, contacts, end, notes and what it says about a body apart', () => {
    const text = `FOR IMMEDIATE RELEASE
Contact: Jo Farrant, 555-0142

OSTERBY, 12 May 2026: A library of seeds opens today.

“We have beans,” said Ingrid Sol, its librarian.

-more-

“They grow,” said Tomas Reyk, a gardener.

—ends—

Notes to editors

The trust said in 2024 that it would open.

About Tollan Trust
It says that it protects meadows.`;
    assert.deepEqual(roles(text), [
      'other: FOR IMMEDIATE RELEASE',
      'other: Contact: Jo Farrant, 555',
      'body: OSTERBY, 12 May 2026: A ',
      'body: “We have beans,” said In',
      'other: -more-',
      'body: “They grow,” said Tomas ',
      'other: —ends—',
      'other: Notes to editors',
      'other: The trust said in 2024 t',
      'other: About Tollan Trust\nIt sa',
    ]);
  });

  test('may be known by its end alone', () => {
    const text =
      'The Trust opens a library.\n\n“It is ours,” said Ana Ruiz.\n\n# # #\n\nAbout the Trust: It says that it is old.';
    assert.deepEqual(
      roles(text).map((one) => one.split(':')[0]),
      ['body', 'body', 'other', 'other'],
    );
  });

  test('is no other text that has some of these words', () => {
    const text =
      'He was told that nothing was for immediate release.\n\nAbout Larnwick\n\nAbout Larnwick the mayor said little.\n\nNotes to editors are rarely read, she said.\n\nThe story ends here.';
    assert.deepEqual(
      roles(text).map((one) => one.split(':')[0]),
      ['body', 'body', 'body', 'body', 'body'],
    );
  });
});
