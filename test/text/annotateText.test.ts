import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { Article } from '../../src/data/index.ts';
import { sentenceAt, tokenFrom } from '../../src/text/annotated/annotatedText.ts';
import { annotatePlainText, annotateText } from '../../src/text/annotated/annotateText.ts';
import type { Token } from '../../src/text/annotated/token.ts';
import { words } from '../../src/text/words.ts';

const tokensOf = (text: string) => annotatePlainText(text).tokens;
const written = (text: string) => tokensOf(text).map((token) => text.slice(token.start, token.full));

describe('annotateText', () => {
  test('an ending belongs to its word', () => {
    assert.deepEqual(written('They’ll read Ana Ruiz’s letter, don’t worry.'), [
      'They’ll',
      'read',
      'Ana',
      'Ruiz’s',
      'letter',
      ',',
      'don’t',
      'worry',
      '.',
    ]);
  });

  test('a possessive is left out of the word, also one without an s', () => {
    const [ruiz, , davis] = tokensOf('Ruiz’s and Davis’ letters.');
    assert.deepEqual([ruiz!.text, ruiz!.possessive], ['Ruiz', true]);
    assert.deepEqual([davis!.text, davis!.possessive], ['Davis', true]);
  });

  test('an address with @ is one token, an hour and a number with hyphens too', () => {
    assert.deepEqual(written('@ana_ruiz met the 24-year-old at 9:30.'), [
      '@ana_ruiz',
      'met',
      'the',
      '24-year-old',
      'at',
      '9:30',
      '.',
    ]);
  });

  test('a capital says nothing first in a sentence, in a quotation and after a colon', () => {
    const first = tokensOf('Ana waited. “Boats are late,” Leo said: Nobody came.').filter(
      (token) => token.word && token.first,
    );
    assert.deepEqual(
      first.map(({ text }) => text),
      ['Ana', 'Boats', 'Nobody'],
    );
  });

  test('tokens know whether they stand in quotation marks', () => {
    const quoted = tokensOf('“We left,” Ana said, ‘early’.').filter((token) => token.word && token.quoted);
    assert.deepEqual(
      quoted.map(({ text }) => text),
      ['We', 'left', 'early'],
    );
  });

  test('tokens know their words', () => {
    const [mrs, , ana, mayor, , , , tarn] = tokensOf('Mrs. Ana mayor the Texan in Ohio.') as Token[];
    assert.ok(mrs!.isTitle && ana!.isGivenName && mayor!.isOffice && mayor!.isPersonNoun && tarn!.isPlace);
    assert.ok(!ana!.isTitle && !mayor!.isGivenName);
  });

  test('a question in quotation marks that goes on with its speaker is one sentence', () => {
    const text = '“Why now?” Ana Ruiz asked. Nobody knew.';
    assert.deepEqual(
      annotatePlainText(text).sentences.map(([start, end]) => text.slice(start, end)),
      ['“Why now?” Ana Ruiz asked.', 'Nobody knew.'],
    );
    assert.equal(sentenceAt(annotatePlainText(text), 30)?.[0], 27);
  });

  test('a quotation goes on past a caption', () => {
    const parts = ['“We waited.', 'A boat at the pier.', '“We left,” she said.'];
    const text = parts.join('\n\n');
    const paragraphs = parts.map((part, i): Article['paragraphs'][number] => ({
      span: [text.indexOf(part), text.indexOf(part) + part.length],
      role: i === 1 ? 'caption' : 'body',
      why: null,
    }));
    const { quotations, tokens } = annotateText({ text, paragraphs });
    assert.deepEqual(
      quotations.map(({ closed }) => closed),
      [false, true],
    );
    assert.ok(!tokens[tokenFrom(tokens, text.indexOf('boat'))]!.quoted);
  });

  test('whatever the text, every word is in one token, in one sentence, in one block, and as the model reads it', () => {
    const pieces = fc.constantFrom(
      'Ana',
      'Ruiz’s',
      '“',
      '”',
      '"',
      '‘',
      '’',
      '@',
      '.',
      '?',
      '\n\n',
      '\n',
      ' ',
      ' ',
      '3,0',
      '…',
      'é̂',
      "I'm",
      'U.S.',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
        const text = parts.join('');
        const read = annotatePlainText(text);
        assert.deepEqual(
          read.words,
          read.blocks.flatMap(({ span }) => words(text, span[0], span[1])),
        );
        let next = 0;
        for (const { words: range, start, full, sentence, block } of read.tokens) {
          assert.equal(range[0], next);
          next = range[1];
          assert.deepEqual([start, full], [read.words[range[0]]!.start, read.words[next - 1]!.end]);
          for (const [from, to] of [read.sentences[sentence]!, read.blocks[block]!.span])
            assert.ok(from <= start && start < to);
        }
        assert.equal(next, read.words.length);
        assert.equal(
          read.words.map((word) => text.slice(word.start, word.end)).join(''),
          text.replace(/\s/g, ''),
        );
      }),
    );
  });
});
