import assert from 'node:assert/strict';
import { test } from 'node:test';
import { resolve } from '../../src/resolve/index.ts';
import { articleOf, statementOf } from './sampleArticle.ts';

test('a participle after a comma shares the speaker of its sentence', () => {
  const article = articleOf('Ana Ruiz said the pier was old, adding that it would close.');
  const said = statementOf(article, { source: 'Ana Ruiz', cue: 'said', content: 'the pier was old' });
  const adding = statementOf(article, { cue: 'adding', content: 'that it would close' });
  const [, second] = resolve(article, [said, adding]);
  assert.equal(second?.speaker?.name, 'Ana Ruiz');
  assert.equal(second?.speaker?.via, 'implicit');
});

test('a paragraph of quotation goes on with the speaker before it', () => {
  const article = articleOf(
    '“The pier is old,” Ana Ruiz said.\n\n“It will close.”\n\n“Not ours,” read a sign.',
  );
  const said = statementOf(article, { source: 'Ana Ruiz', cue: 'said', content: '“The pier is old,”' });
  const bare = statementOf(article, { content: '“It will close.”' });
  const [, second] = resolve(article, [said, bare]);
  assert.equal(second?.speaker?.name, 'Ana Ruiz');
});

test('a statement with neither source nor such a neighbour has no speaker', () => {
  const article = articleOf('Ana Ruiz left. The pier was reportedly sold. “It is old.”');
  const statements = [
    statementOf(article, { cue: 'reportedly', content: 'The pier was' }),
    statementOf(article, { content: '“It is old.”' }),
  ];
  for (const statement of resolve(article, statements)) assert.equal(statement.speaker, null);
});
