import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TraceLine } from '../../src/data/index.ts';
import { resolve } from '../../src/resolve/index.ts';
import { articleOf, statementOf } from './sampleArticle.ts';

const text = 'Nadia Okoro met Leo Sand, the mayor. “We wait,” she said.';
const article = articleOf(text);

function traced(statements = [statementOf(article, { source: 'she' })]): TraceLine[] {
  const lines: TraceLine[] = [];
  resolve(article, statements, { trace: (line) => lines.push(line) });
  return lines;
}

test('tokens with their sentence, quotation and what is known of the word', () => {
  const tokens = traced().filter((line) => line.trace === 'token');
  const of = (word: string) => tokens.find((line) => line.text === word)!;
  assert.ok(of('Nadia').facts.includes('given name'));
  assert.deepEqual([of('wait').quoted, of('wait').sentence], [true, 1]);
  assert.equal(of('mayor').facts.includes('office'), true);
  for (const { text: words, span } of tokens) assert.equal(text.slice(...span), words);
});

test('entities with their names and roles, and whom a pronoun means, might and cannot mean', () => {
  const lines = traced();
  const sand = lines.find((line) => line.trace === 'entity' && line.name === 'Leo Sand');
  assert.ok(sand?.trace === 'entity' && sand.roles.includes('mayor') && sand.type === 'person');
  const she = lines.find((line) => line.trace === 'coreference' && line.text === 'she');
  assert.ok(she?.trace === 'coreference');
  assert.equal(she.name, 'Nadia Okoro');
  assert.deepEqual(
    she.vetoed.map(({ name, rule }) => [name, rule.id]),
    [['Leo Sand', 'veto/gender']],
  );
  const shares = she.weighed.map(({ share }) => share);
  const sum = shares.reduce((all, share) => all + share, 0);
  // What is lacking of 1 is that she means nobody in view.
  assert.ok(sum > 0.5 && sum < 1);
});

test('an article without statements is traced as well', () =>
  assert.ok(traced([]).some(({ trace }) => trace === 'entity')));
