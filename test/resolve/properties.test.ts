import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { joinSpeakers, type Statement, spanProblem } from '../../src/data/index.ts';
import { resolve } from '../../src/resolve/index.ts';
import { casesOf } from '../extent.ts';
import { articleOf, statementOf } from './sampleArticle.ts';

const PRONOUN =
  /^(?:i|me|my|we|us|our|he|him|his|she|her|hers|it|its|they|them|their|you|your|who|whom|whose|which|that|this)$/i;

const word = fc.constantFrom(
  ...'Ana Ruiz Leo Sand she he they it who which I we the mayor , . “ ” " said and of Mr. FBI \n\n officials his ( ) — Jr. de 13th the Harbor Board 𝒳 é ’s'.split(
    ' ',
  ),
);
const text = fc.oneof(
  fc.array(word, { minLength: 1, maxLength: 60 }).map((words) => words.join(' ')),
  fc.string({ minLength: 1, maxLength: 200, unit: 'grapheme' }),
);

/** An article of that text and statements whose sources are cut out of it anywhere. */
const cases = fc
  .tuple(text, fc.array(fc.tuple(fc.nat(), fc.nat(40)), { maxLength: 6 }))
  .map(([words, cuts]) => {
    const article = articleOf(words, { byline: ['Mia Holm'] });
    const base = statementOf(articleOf('x'), {});
    const statements = cuts.flatMap(([at, length]): Statement[] => {
      const start = at % words.length;
      const end = Math.min(words.length, start + 1 + length);
      if (spanProblem(words, [[start, end]])) return [];
      const part = { text: words.slice(start, end), spans: [[start, end] as const] };
      return [{ ...base, source: part, content: part }];
    });
    return { article, statements };
  });

/** Whether the words stand in the article; whose somebody is may stand in another place: `Ana Ruiz’s brother` for `his brother`. */
function isWritten(words: string, text: string): boolean {
  if (text.includes(words)) return true;
  const [owner, rest] = words.split(/(?<=’s) /);
  return (
    owner !== undefined &&
    rest !== undefined &&
    text.includes(owner.slice(0, -2)) &&
    text.includes(words.slice(owner.length + 1))
  );
}

test('any text and any sources: no throw, the same twice, valid mentions, never a pronoun as a name', () => {
  fc.assert(
    fc.property(cases, ({ article, statements }) => {
      const resolved = resolve(article, statements);
      assert.deepEqual(resolved, resolve(article, statements));
      assert.equal(resolved.length, statements.length);
      const plain = article.text.replace(/\s+/g, ' ');
      for (const [i, { speaker, speakers, ...rest }] of resolved.entries()) {
        const { speaker: _, speakers: __, ...given } = statements[i] as Statement;
        assert.deepEqual(rest, given);
        assert.deepEqual(speaker, joinSpeakers(speakers));
        assert.equal(new Set(speakers.map(({ name }) => name)).size, speakers.length);
        for (const { name, aliases, role, mention } of speakers) {
          assert.equal(spanProblem(article.text, [mention]), null);
          for (const words of [...aliases, ...(role ? [role] : [])])
            assert.ok(isWritten(words, plain), words);
          assert.ok(isWritten(name, plain) || name === 'Mia Holm', name);
          assert.doesNotMatch(name, PRONOUN);
          assert.equal(name, name.trim());
          assert.notEqual(name, '');
        }
      }
    }),
    { numRuns: casesOf(400) },
  );
});

test('a pronoun that a wrong border leaves is no name', () => {
  const text = 'the his who';
  const part = { text: 'the his w', spans: [[0, 9] as const] };
  const statement = { ...statementOf(articleOf('x'), {}), source: part, content: part };
  assert.equal(resolve(articleOf(text), [statement])[0]?.speaker, null);
});
