import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { readChecks } from './readChecks.ts';

test('each half has 60 questions, and what is quoted in the questions is in the articles', () => {
  for (const half of ['open', 'kept']) {
    const articles = readChecks(readFileSync(join(import.meta.dirname, `${half}.md`), 'utf8'));
    assert.equal(articles.flatMap(({ questions }) => questions).length, 60, half);
    for (const { text, questions } of articles)
      for (const { words, kind } of questions)
        if (/^(?:whole|pronoun|part|all that is quoted|refusal|denial)$/.test(kind))
          for (const word of words.split(' ').slice(1)) assert.ok(text.includes(word), words);
  }
});

test('a line that is no question is an error', () => {
  assert.throws(() => readChecks('## A\n\nText.\n\n- maybe | Ada | words | whole'), /no question/);
});
