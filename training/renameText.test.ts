import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { randomOf } from '../bench/record/random.ts';
import { KEPT_COUNTRIES, readNameLists } from './nameLists.ts';
import { type NameAt, renameText } from './renameText.ts';

const LISTS = [
  'xx_XX\tfemale\tMirela',
  'xx_XX\tmale\tTudor',
  'xx_XX\tfamily\tvan der Gracht',
  `${[...KEPT_COUNTRIES][0]}\tfemale\tNeverina`,
  `${[...KEPT_COUNTRIES][0]}\tmale\tNevero`,
  `${[...KEPT_COUNTRIES][0]}\tfamily\tNeverinen`,
].join('\n');

const text =
  'Ana May Odell of Odell Bank spoke in Tarn. “I may go,” said Ms. Odell. Odell’s brother Jon Odell may not.';
function name(words: string, nth: number, key: string, rest: Partial<NameAt> = {}): NameAt {
  let start = -1;
  for (let i = 0; i <= nth; i++) start = text.indexOf(words, start + 1);
  return { span: [start, start + words.length], key, type: 'person', gender: null, ...rest };
}
const names = [
  name('Ana May Odell', 0, 'ana', { gender: 'female' }),
  name('Odell Bank', 0, 'bank', { type: 'organization' }),
  name('Tarn', 0, 'tarn', { type: 'place' }),
  name('Odell', 2, 'ana'),
  name('Odell', 3, 'ana'),
  name('Jon Odell', 0, 'jon', { gender: 'male' }),
];
const isCommon = (lower: string) => lower === 'may' || lower === 'bank';
const lists = readNameLists(LISTS, 'train');

describe('a text with other names', () => {
  const renamed = renameText(text, names, lists, isCommon, randomOf(1));

  test('has the same new word for a word of a name, and common words as they were', () => {
    assert.equal(
      renamed.text.replace(/in \S+\. “/, 'in PLACE. “'),
      'Mirela May van der Gracht of van der Gracht Bank spoke in PLACE. “I may go,” said Ms. van der Gracht. ' +
        'van der Gracht’s brother Tudor van der Gracht may not.',
    );
  });

  test('knows where each name is now', () => {
    assert.deepEqual(
      [names[0]!, names[3]!, names[4]!, names[5]!].map(({ span }) =>
        renamed.text.slice(...renamed.moved(span)),
      ),
      ['Mirela May van der Gracht', 'van der Gracht', 'van der Gracht', 'Tudor van der Gracht'],
    );
  });

  test('is the same for the same seed', () => {
    assert.equal(renameText(text, names, lists, isCommon, randomOf(1)).text, renamed.text);
  });

  test('that is to measure with has names of countries that are never trained on', () => {
    const kept = renameText(text, names, readNameLists(LISTS, 'measure'), isCommon, randomOf(1));
    assert.match(kept.text, /^Neverina May Neverinen of Neverinen Bank/);
    assert.doesNotMatch(renamed.text, /Never/);
  });
});
