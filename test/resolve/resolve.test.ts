import assert from 'node:assert/strict';
import { test } from 'node:test';
import { resolve } from '../../src/resolve/index.ts';
import { articleOf, statementOf } from './sampleArticle.ts';

/** The speaker's name of the statement whose source is `source` (its `n`th place in the text). */
function speakerIn(text: string, source: string, n = 0): string | null {
  const article = articleOf(text);
  const [statement] = resolve(article, [statementOf(article, { source, n })]);
  return statement?.speaker?.name ?? null;
}

test('a surname stands for the fullest name of the article', () => {
  const text = 'Ana M. Ruiz opened the port on Monday.\n\n“It is ready,” Ruiz said.';
  assert.equal(speakerIn(text, 'Ruiz', 1), 'Ana M. Ruiz');
});
