import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { LitbankMention } from './litbank.ts';
import { litbankDocument } from './litbankDocument.ts';

const text =
  'Mrs. Odell, tall and grave, met the keeper of the light. She had known him in Oslo, the grey barn behind it.';
const mention = (words: string, chain: string, isPronoun = false): LitbankMention => {
  const start = text.indexOf(words);
  return { span: [start, start + words.length], chain, isPronoun };
};

describe('a text of LitBank', () => {
  const { mentions, unclear } = litbankDocument({
    id: 'invented',
    text,
    quotations: [],
    mentions: [
      mention('Mrs. Odell, tall and grave', '1'),
      mention('the keeper of the light', '2'),
      mention('She', '1', true),
      mention('him', '2', true),
      mention('Oslo', '3'),
      mention('the grey barn behind it', '4'),
    ],
  });

  test('has heads, forms and types of its mentions', () => {
    assert.deepEqual(
      mentions.map(({ head, form, type, chain }) => [text.slice(...head), form, type, chain]),
      [
        ['Odell', 'name', 'person', '1'],
        ['keeper', 'noun', 'person', '2'],
        ['She', 'pronoun', 'person', '1'],
        ['him', 'pronoun', 'person', '2'],
        ['Oslo', 'name', 'place', '3'],
      ],
    );
  });

  test('leaves a mention out when nothing shows its type', () => {
    assert.deepEqual(
      unclear.map((span) => text.slice(...span)),
      ['barn'],
    );
  });
});
