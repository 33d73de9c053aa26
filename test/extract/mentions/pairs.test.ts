import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { MentionForm, MentionType } from '../../../src/data/index.ts';
import { prepare } from '../../../src/extract/find/prepare.ts';
import type { WordMention } from '../../../src/extract/mentions/mention.ts';
import { candidatesOf, PAIR_SLOTS, PAIR_VALUES, pairFeatures } from '../../../src/extract/mentions/pairs.ts';
import { traitsOf } from '../../../src/extract/mentions/traits.ts';
import { annotateText } from '../../../src/text/annotated/annotateText.ts';

const preparedOf = (text: string) =>
  prepare(annotateText({ text, paragraphs: [{ span: [0, text.length], role: 'body', why: null }] }), () => [
    1,
  ]);

/** The mentions at the given words of a text, each one word long. */
function read(text: string, marked: readonly [word: string, type: MentionType, form: MentionForm][]) {
  const prepared = preparedOf(text);
  const mentions = marked.map(([word, type, form]): WordMention => {
    const head = prepared.words.findIndex(({ start, end }) => text.slice(start, end) === word);
    assert.ok(head >= 0, word);
    return { head, words: [head, head + 1], type, form };
  });
  return traitsOf(prepared, mentions);
}

describe('what is told of mentions', () => {
  const traits = read('Anna met Peter at the mill. She said he owned it.', [
    ['Anna', 'person', 'name'],
    ['Peter', 'person', 'name'],
    ['She', 'person', 'pronoun'],
    ['he', 'person', 'pronoun'],
  ]);

  test('gender by first names and pronouns, number, sentence', () => {
    assert.deepEqual(
      traits.map(({ gender, plural, sentence }) => [gender, plural, sentence]),
      [
        ['female', false, 0],
        ['male', false, 0],
        ['female', false, 1],
        ['male', false, 1],
      ],
    );
  });

  test('candidates are the mentions before, nearest first', () => {
    assert.deepEqual(candidatesOf(traits, 2), [1, 0]);
    assert.deepEqual(candidatesOf(traits, 0), []);
  });

  test('a pronoun may go on to a name in its sentence', () => {
    const ahead = read('When she left, Anna smiled. Peter stayed.', [
      ['she', 'person', 'pronoun'],
      ['Anna', 'person', 'name'],
      ['Peter', 'person', 'name'],
    ]);
    assert.deepEqual(candidatesOf(ahead, 0), [1]);
  });

  test('of any mentions: a value in every slot, and a candidate is another mention', () => {
    const word = fc.constantFrom('Anna', 'Peter', 'she', 'him', 'they', 'mill', 'the', '.', '“', '”', ',');
    const forms = fc.constantFrom('name', 'noun', 'pronoun');
    const types = fc.constantFrom('person', 'organization', 'place');
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 60 }),
        fc.array(fc.tuple(fc.nat(59), types, forms), { maxLength: 30 }),
        (words, marks) => {
          const prepared = preparedOf(words.join(' '));
          const heads = new Map(
            marks.map(([at, type, form]) => [at % prepared.words.length, { type, form }]),
          );
          const mentions = [...heads]
            .sort(([a], [b]) => a - b)
            .map(([head, rest]): WordMention => ({ head, words: [head, head + 1], ...rest }));
          const all = traitsOf(prepared, mentions);
          for (const i of all.keys())
            for (const j of candidatesOf(all, i)) {
              assert.ok(j !== i && all[j]);
              const values = pairFeatures(all, i, j);
              assert.equal(values.length, PAIR_SLOTS);
              assert.deepEqual(
                values.toSorted((a, b) => a - b),
                values,
              );
              assert.ok(
                values.every((value) => Number.isInteger(value) && value >= 0 && value < PAIR_VALUES),
              );
            }
        },
      ),
    );
  });
});
