import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readLitbank } from './litbank.ts';

/** Sentences of words, each with its last column after a slash: `Ana/(1`. */
function conll(...sentences: readonly string[]): string {
  const rows = sentences.map((sentence) =>
    sentence
      .split(' ')
      .map((word, i) => {
        const [form, marks = ''] = word.split('/');
        return ['invented', 0, i, form, ...Array(8).fill('_'), marks].join('\t');
      })
      .join('\n'),
  );
  return `#begin document (invented); part 0\n${rows.join('\n\n')}\n\n#end document\n`;
}

const QUOTATIONS = [
  'QUOTE\tQ2\t2\t0\t3\t3\t“ She sails . We wait . ”',
  'QUOTE\tQ1\t0\t0\t0\t5\t“ Do n’t go , ”',
  'ATTRIB\tQ1\tAna_Ruiz-1',
  'ATTRIB\tQ2\tThe_sea-9',
  '',
].join('\n');

describe('a text of LitBank', () => {
  const { id, text, mentions, quotations } = readLitbank(
    conll(
      '“ Do n’t go , ” said Ana/(1 Ruiz/1) to/ her/(2|(1) brother/2) .',
      'It rained/ ( hard ) .',
      '“ She/(1) sails .',
      'We/(3) wait . ”',
    ),
    QUOTATIONS,
  );

  test('is made of its words', () => {
    assert.equal(id, 'invented');
    assert.equal(text, '“Don’t go,” said Ana Ruiz to her brother. It rained (hard). “She sails. We wait.”');
  });

  test('has mentions with their chains, nested ones too', () => {
    assert.deepEqual(
      mentions.map(({ span, chain, isPronoun }) => [text.slice(...span), chain, isPronoun]),
      [
        ['Ana Ruiz', '1', false],
        ['her brother', '2', false],
        ['her', '1', true],
        ['She', '1', true],
        ['We', '3', true],
      ],
    );
  });

  test('has quotations with their speakers, whose chain is null where nothing mentions them', () => {
    assert.deepEqual(
      quotations.map(({ span, speaker, name }) => [text.slice(...span), speaker, name]),
      [
        ['“Don’t go,”', '1', 'Ana_Ruiz'],
        ['“She sails. We wait.”', null, 'The_sea'],
      ],
    );
  });

  test('with straight marks opens and closes them in turn', () => {
    assert.equal(readLitbank(conll('" Go , " she said , " now . "'), '').text, '"Go," she said, "now."');
  });
});
