import assert from 'node:assert/strict';
import { test } from 'node:test';
import { resolve } from '../../src/resolve/index.ts';
import { articleOf, statementOf } from './sampleArticle.ts';

test('I outside quotation marks is the writer of the byline, and nobody without one', () => {
  const text = 'I doubt that the pier will hold. Ana Ruiz thinks so.';
  const signed = articleOf(text, { byline: ['By MIA HOLM'] });
  const [mine] = resolve(signed, [statementOf(signed, { source: 'I' })]);
  assert.equal(mine?.speaker?.name, 'Mia Holm');
  assert.equal(mine?.speaker?.via, 'implicit');
  const unsigned = articleOf(text);
  assert.equal(resolve(unsigned, [statementOf(unsigned, { source: 'I' })])[0]?.speaker, null);
});

test('we of several writers or of a desk is nobody', () => {
  const text = 'We asked whether the pier will hold.';
  for (const byline of [['Mia Holm', 'Leo Sand'], ['Harbor News Staff']]) {
    const article = articleOf(text, { byline });
    assert.equal(resolve(article, [statementOf(article, { source: 'We' })])[0]?.speaker, null);
  }
});

test('I inside a quotation is its speaker', () => {
  const content = '“I think that the pier will hold,”';
  const article = articleOf(`${content} Ana Ruiz said.`, { byline: ['Mia Holm'] });
  const outer = statementOf(article, { source: 'Ana Ruiz', cue: 'said', content });
  const inner = statementOf(article, { source: 'I', cue: 'think', content: 'that the pier will hold' });
  const [, resolved] = resolve(article, [outer, inner]);
  assert.equal(resolved?.speaker?.name, 'Ana Ruiz');
});

test('letters are their signers’', () => {
  const article = articleOf('I doubt it.\n\nMia Holm.\n\nI do not.\n\nLeo Sand.');
  const [first, second] = resolve(article, [
    statementOf(article, { source: 'I', n: 0 }),
    statementOf(article, { source: 'I', n: 1 }),
  ]);
  assert.equal(first?.speaker?.name, 'Mia Holm');
  assert.equal(second?.speaker?.name, 'Leo Sand');
});

test('my neighbor inside a quotation is the neighbor of its speaker, and nobody’s by name without one', () => {
  const content = '“My neighbor told me that the well was poisoned,”';
  const article = articleOf(`${content} Ida Marsh said.`, { byline: ['Mia Holm'] });
  const outer = statementOf(article, { source: 'Ida Marsh', cue: 'said', content });
  const inner = statementOf(article, {
    source: 'My neighbor',
    cue: 'told',
    content: 'that the well was poisoned',
  });
  assert.equal(resolve(article, [outer, inner])[1]?.speaker?.name, 'Ida Marsh’s neighbor');
  assert.doesNotMatch(resolve(article, [inner])[0]?.speaker?.name ?? '', /Marsh|Holm/);
});

test('I in a block quotation is not the writer of the article', () => {
  const text = 'A letter came.\n\nI doubt that the pier will hold.\n\nThe pier is old.';
  const plain = articleOf(text, { byline: ['Mia Holm'] });
  const [, block] = plain.paragraphs;
  const article = {
    ...plain,
    paragraphs: plain.paragraphs.map((one) => (one === block ? { ...one, role: 'quotation' as const } : one)),
  };
  assert.equal(resolve(plain, [statementOf(plain, { source: 'I' })])[0]?.speaker?.name, 'Mia Holm');
  assert.equal(resolve(article, [statementOf(article, { source: 'I' })])[0]?.speaker, null);
});
