import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import { renderHits } from '../../src/cli/terminal/hits.ts';
import { displayWidth } from '../../src/cli/terminal/prettyWidth.ts';
import { casesOf } from '../extent.ts';
import { interview } from '../render/interview.ts';

const plain = { width: 80, color: false, before: 0 };

describe('what a search finds, on a terminal', () => {
  test('is each statement with its sentence and id, numbered on, without the rest of its article', () => {
    const { article, statements } = interview();
    const [, second, third] = statements;
    const shown = renderHits(article, [second!, third!], { ...plain, before: 9 });
    assert.equal(shown.split('\n\n').length, 2);
    for (const [number, one] of [
      [10, second!],
      [11, third!],
    ] as const) {
      assert.match(shown, new RegExp(`^ {2}\\S.* · ${one.id.slice(0, 12)}$`, 'm'));
      assert.match(shown, new RegExp(`^ {3}${number} {2}Irena Solveig · refuse`, 'm'));
    }
    assert.match(shown, /\[Solveig\]¹⁰ \{refuses\}¹⁰ <to meet/);
    assert.doesNotMatch(shown, /paragraphs? without a statement|statements by/);
    assert.ok(shown.endsWith('\n') && !shown.endsWith('\n\n'));
    assert.ok(!shown.includes('\u001b'), 'no style sequence without colour');
  });

  test('marks the words that were looked for in colour, and is never wider than the terminal', () => {
    const { article, statements } = interview();
    const at = article.text.indexOf('refuses');
    const coloured = renderHits(article, statements, {
      ...{ width: 80, color: true, before: 0 },
      found: () => [[at, at + 7]],
    });
    assert.ok(coloured.includes(';7mrefuses'), coloured);
    fc.assert(
      fc.property(fc.integer({ min: 24, max: 200 }), fc.boolean(), (width, color) => {
        for (const line of renderHits(article, statements, { width, color, before: 0 }).split('\n'))
          assert.ok(displayWidth(stripVTControlCharacters(line)) <= Math.max(width, 24), line);
      }),
      { numRuns: casesOf(50) },
    );
  });
});
