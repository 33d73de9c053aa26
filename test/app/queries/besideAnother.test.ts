import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { besideAnother } from '../../../src/app/queries/words/besideAnother.ts';

describe('a name beside another, for a pronoun', () => {
  const beside = (sentence: string, name: string, pronoun: string) => {
    const text = `${sentence} ${pronoun} spoke.`;
    const at = text.indexOf(name);
    const article = { text, paragraphs: [{ span: [0, text.length], role: 'body', why: null }] };
    return besideAnother(article as unknown as Parameters<typeof besideAnother>[0], [at, at + name.length], {
      text: pronoun,
      spans: [[sentence.length + 1, sentence.length + 1 + pronoun.length]],
    });
  };

  test('may be either', () => {
    assert.ok(beside('Engineer Pavel Dudek and surveyor Marek Lis arrived.', 'Pavel Dudek', 'He'));
    assert.ok(beside('Engineer Pavel Dudek and surveyor Marek Lis arrived.', 'Marek Lis', 'He'));
    assert.ok(beside('Tove Lund, who owns the mill, and Ida Marsh were there.', 'Tove Lund', 'She'));
  });

  test('cannot be one of the other gender, and needs another name', () => {
    assert.ok(!beside('Peter Dudek and his sister Mary Dudek arrived.', 'Peter Dudek', 'He'));
    assert.ok(!beside('Pavel Dudek opened the hall and left.', 'Pavel Dudek', 'He'));
    assert.ok(!beside('Republican Peter Dudek and Democrat Mary Lis arrived.', 'Peter Dudek', 'He'));
    assert.ok(!beside('Marek Lis left. Pavel Dudek stayed.', 'Pavel Dudek', 'He'));
  });
});
