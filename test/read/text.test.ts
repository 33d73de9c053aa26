import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { makeDocument } from '../../src/data/index.ts';
import { readArticle } from '../../src/read/index.ts';

function readText(text: string, uri = '/notes/a.txt') {
  return readArticle(makeDocument(uri, Buffer.from(text)));
}
function paragraphs(text: string): string[] {
  const { article } = readText(text);
  return article?.paragraphs.map(({ span }) => article.text.slice(...span)) ?? [];
}

describe('plain text', () => {
  test('stays as it is, to the last character', () => {
    const pieces = fc.constantFrom(
      'Ruiz said so.',
      '\n',
      '\n\n',
      '\r\n',
      ' ',
      '\u00a0',
      '\n\n\n',
      'é',
      '𝒜',
      '“no”',
      '\t',
    );
    fc.assert(
      fc.property(fc.array(pieces, { minLength: 1, maxLength: 30 }), (parts) => {
        const text = parts.join('');
        fc.pre(text.trim() !== '');
        assert.equal(readText(text).article?.text, text);
      }),
    );
  });

  test('a paragraph is a run between blank lines', () => {
    assert.deepEqual(paragraphs('One.\nStill one.\n\nTwo.\n \n\nThree.\n'), [
      'One.\nStill one.',
      'Two.',
      'Three.',
    ]);
  });

  test('blank lines of CRLF part paragraphs too', () => {
    assert.deepEqual(paragraphs('One.\r\nStill one.\r\n\r\nTwo.'), ['One.\r\nStill one.', 'Two.']);
  });

  test('a byte order mark is no text', () => {
    assert.equal(readText('\ufeffOne.').article?.text, 'One.');
  });

  test('tags in it do not make it a page', () => {
    for (const text of [
      'He wrote <tweet id="1"> in his <b>report</b>.\n\nNobody knew why.',
      'if a <p and b> c then </p> is a typo',
      '<tweet id="7"/>\n\nShe said that the bridge is shut.',
    ]) {
      assert.equal(readText(text).article?.text, text);
    }
  });

  test('knows no title, writer or date', () => {
    const { article, findings } = readText('The bridge is shut, she said.');
    assert.deepEqual(findings, []);
    assert.equal(article?.title, null);
    assert.deepEqual(article?.byline, []);
    assert.equal(article?.publishedAt, null);
  });

  test('zero-width, right-to-left, combining and astral characters stay', () => {
    const text = 'a\u200bb \u202eתיבה\u202c e\u0301 👩‍👩‍👧 \u{20000}\n\n\u2066x\u2069';
    assert.equal(readText(text).article?.text, text);
  });
});
