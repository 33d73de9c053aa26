import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { words } from '../../src/text/words.ts';

const cut = (text: string) => words(text).map(({ start, end }) => text.slice(start, end));

describe('words', () => {
  const cases: [string, string[]][] = [
    ['Ana Ruiz said no.', ['Ana', 'Ruiz', 'said', 'no', '.']],
    ['They don’t know', ['They', 'don’t', 'know']],
    [
      "Ruiz's plan; he'll pay, she’s out",
      ['Ruiz', "'s", 'plan', ';', 'he', "'ll", 'pay', ',', 'she', '’s', 'out'],
    ],
    ['the then-mayor paid 3,000.50 at 10:30', ['the', 'then-mayor', 'paid', '3,000.50', 'at', '10:30']],
    ['the U.S. army…', ['the', 'U.S.', 'army', '…']],
    ["''No,'' he said -- twice ...", ["''", 'No', ',', "''", 'he', 'said', '--', 'twice', '...']],
    ['“(Yes)”', ['“', '(', 'Yes', ')', '”']],
    ['a\u0301b e\u0301t 🙂 𝒜', ['a\u0301b', 'e\u0301t', '🙂', '𝒜']],
  ];
  for (const [text, expected] of cases) test(text, () => assert.deepEqual(cut(text), expected));

  test('hold everything but white space, in order, and split no surrogate pair', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        let at = 0;
        for (const { start, end } of words(text)) {
          assert.ok(start < end && start >= at);
          assert.match(text.slice(at, start), /^\s*$/);
          assert.doesNotMatch(text.slice(start, end), /\s/);
          assert.ok(text.slice(start, end).isWellFormed());
          at = end;
        }
        assert.match(text.slice(at), /^\s*$/);
      }),
    );
  });

  test('are as this expression cuts short texts', () => {
    const run = String.raw`[\p{L}\p{N}][\p{L}\p{M}\p{N}\u200d\u00ad]*`;
    const ending = String.raw`(?:[sSdDmM]|[lL]{2}|[rRvV][eE])(?![\p{L}\p{N}])`;
    const expression = new RegExp(
      [
        String.raw`(?:\p{L}\.){2,}`,
        String.raw`${run}(?:[-‑_&@]${run}|['’](?!${ending})${run}|(?<=\p{N})[.,:/](?=\p{N})[\p{L}\p{N}]+)*`,
        String.raw`(?<=[\p{L}\p{N}])['’]${ending}`,
        String.raw`\.{2,}|-{2,}|''|\x60{2}`,
        String.raw`\S`,
      ].join('|'),
      'gu',
    );
    const unit = fc.oneof(
      fc.constantFrom(
        ...'aZé19.\'’-‑_&@,:/`" \nsldmrevLRE\u200d\u00ad\u0301Ⅷ',
        '𝔄',
        '𝟗',
        '🙂',
        '\ud800',
        '\udc00',
      ),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
    );
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 40 }), (text) => {
        assert.deepEqual(cut(text), text.match(expression) ?? []);
      }),
      { numRuns: 2000 },
    );
  });

  test('of millions of characters without white space', () => {
    for (const piece of ['a', 'é', '-a', 'a.', '1,', "a'", '.', '𝔄']) {
      const text = piece.repeat(8_000_000 / piece.length);
      const found = words(text);
      assert.equal(found[0]!.start, 0, piece);
      assert.equal(found.at(-1)!.end, text.length, piece);
    }
  });

  test('of a part have offsets of the whole', () => {
    assert.deepEqual(words('one two three', 4, 7), [{ start: 4, end: 7, wordlike: true }]);
  });
});
