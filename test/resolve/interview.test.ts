import assert from 'node:assert/strict';
import { test } from 'node:test';
import { resolve } from '../../src/resolve/index.ts';
import { articleOf, statementOf } from './sampleArticle.ts';

const answers = 'Q: Were you afraid?\n\nA: I was afraid for the boats.';
/** Who speaks at the `n`th `letter` followed by a colon, after an introduction. */
function speakerOf(intro: string, letter: 'Q' | 'A', byline: string[] = []) {
  const text = `${intro}\n\n${answers}`;
  const article = articleOf(text, { byline });
  const n = text.slice(0, text.indexOf(`\n${letter}: `) + 1).split(letter).length - 1;
  return resolve(article, [statementOf(article, { source: letter, n })])[0]?.speaker ?? null;
}

test('who answers is the one person named before the questions', () => {
  const speaker = speakerOf('We spoke to Ida Marsh, the harbour master, about the storm.', 'A');
  assert.deepEqual([speaker?.name, speaker?.via], ['Ida Marsh', 'implicit']);
});

test('of two, and of none, nobody is told', () => {
  assert.equal(speakerOf('We spoke to Ida Marsh and Leo Sand about the storm.', 'A'), null);
  assert.equal(speakerOf('We spoke to the harbour master.', 'A'), null);
});

test('who asks is the writer, where the byline names one', () => {
  assert.equal(speakerOf('We spoke to Ida Marsh.', 'Q', ['By Mattis Roe'])?.name, 'Mattis Roe');
  assert.equal(speakerOf('We spoke to Ida Marsh.', 'Q'), null);
});

test('of two, whoever the first question addresses is meant', () => {
  const text =
    'We met Ida Marsh and Leo Sand at the pier.\n\nQ: Mr Sand, were you afraid?\n\nA: I was afraid for the boats.';
  const article = articleOf(text);
  const statement = statementOf(article, {
    source: 'A',
    n: text.slice(0, text.indexOf('\nA: ') + 1).split('A').length - 1,
  });
  assert.equal(resolve(article, [statement])[0]?.speaker?.name, 'Leo Sand');
});
