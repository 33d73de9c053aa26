import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { StatementWithPassage } from '../../src/data/index.ts';
import { passageHtml } from '../../src/render/html/passageHtml.ts';
import { passagePieces } from '../../src/render/passagePieces.ts';
import { sample } from '../record/sample.ts';

/** The second statement of an article, so that its offsets are not those of its passage. */
function statementOf(content: string): StatementWithPassage {
  const { article, statements } = sample('a', [
    ['Leo Sand', 'that it rained'],
    ['Ana Ruiz', content],
  ]);
  const start = article.text.indexOf('Ana Ruiz');
  return {
    ...statements[1]!,
    passage: { span: [start, article.text.length], text: article.text.slice(start) },
  };
}

describe('the pieces of a passage', () => {
  test('name source, cue and content, and leave the words between them', () => {
    assert.deepEqual(
      passagePieces(statementOf('that the quay is shut')).map(({ role, text }) => [role, text]),
      [
        ['source', 'Ana Ruiz'],
        [null, ' '],
        ['cue', 'said'],
        [null, ' '],
        ['content', 'that the quay is shut'],
        [null, '.'],
      ],
    );
  });

  test('are cut again where words were found, and keep their part', () => {
    const statement = statementOf('that the quay is shut');
    const at = statement.content.spans[0]![0] + 'that the '.length;
    const pieces = passagePieces(statement, [[at, at + 4]]);
    assert.deepEqual(
      pieces.filter(({ found }) => found),
      [{ text: 'quay', role: 'content', found: true }],
    );
    assert.equal(pieces.map(({ text }) => text).join(''), statement.passage.text);
  });

  test('of pages of speech are shortened in the middle, and the source stays', () => {
    const long = `that ${'the boats wait '.repeat(200)}and wait`;
    const words = passagePieces(statementOf(long))
      .map(({ text }) => text)
      .join('');
    assert.ok(words.length < 700, String(words.length));
    assert.match(words, /^Ana Ruiz said that the boats.*\[…\].*and wait\.$/);
  });

  test('are the content where the article is gone', () => {
    const statement = statementOf('that the quay is shut');
    const passage = { span: [0, 3] as [number, number], text: 'that … shut' };
    assert.deepEqual(passagePieces({ ...statement, passage }), [
      { text: 'that … shut', role: 'content', found: false },
    ]);
  });

  test('are HTML that needs no style sheet', () => {
    assert.equal(
      passageHtml(statementOf('that <b> & co. are shut')),
      '<u>Ana Ruiz</u> <em>said</em> <strong>that &lt;b&gt; &amp; co. are shut</strong>.',
    );
  });
});
