import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { findStatements } from '../../../src/extract/find/findStatements.ts';
import { prepare } from '../../../src/extract/find/prepare.ts';
import { REACH } from '../../../src/extract/find/region.ts';
import { annotateText } from '../../../src/text/annotated/annotateText.ts';
import { casesOf } from '../../extent.ts';
import { handTagger as tagger } from './handTagger.ts';

const filler = fc.array(fc.constantFrom('rain', 'fell', 'long'), { maxLength: 30 });
/** A block may end with a colon in the midst of a statement, which then goes on in the next. */
const gap = fc.constantFrom(' ', ' ', ' ', ' :\n\n');
const sentence = fc
  .tuple(filler, gap, gap, filler)
  .map(
    ([before, first, second, within]) =>
      `${[...before, 'Ana'].join(' ')}${first}said that rain${second}${[...within, '.'].join(' ')}`,
  );
const block = fc.array(sentence, { minLength: 1, maxLength: 25 }).map((all) => all.join(' '));
const articles = fc.array(block, { minLength: 1, maxLength: 8 });

describe('the seams of windows', () => {
  test('every statement of an article of any length is found once, whole, with its source', async () => {
    await fc.assert(
      fc.asyncProperty(articles, async (blocks) => {
        const text = blocks.join('\n\n');
        const paragraphs = [...text.matchAll(/(?:[^\n]|\n(?!\n))+/g)].map(({ index, 0: found }) => ({
          span: [index, index + found.length] as const,
          role: 'body' as const,
          why: null,
        }));
        const plain = (spoken: string) => spoken.replace(/\s+/g, ' ');
        const prepared = prepare(annotateText({ text, paragraphs }), tagger.pieces);
        const said = (from: number, to: number) =>
          text.slice(prepared.words[from]!.start, prepared.words[to - 1]!.end);
        const found: string[] = [];
        for await (const { cue, source, content } of findStatements(prepared, tagger))
          found.push(plain([cue, source.at(-1)!, content[0]!].map((range) => said(...range)).join(' | ')));
        // Contents longer than a region's reach end with it; none here is.
        const expected = [...text.matchAll(/said (that [^.]+?)\s+\./g)].map(([, content]) =>
          plain(`said | Ana | ${content}`),
        );
        assert.ok(expected.every((one) => one.split(' ').length < REACH));
        assert.deepEqual(found, expected);
      }),
      { numRuns: casesOf(60) },
    );
  });
});
