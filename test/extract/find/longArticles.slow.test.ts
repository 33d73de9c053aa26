import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { findStatements } from '../../../src/extract/find/findStatements.ts';
import { prepare } from '../../../src/extract/find/prepare.ts';
import { annotateText } from '../../../src/text/annotated/annotateText.ts';
import { handTagger as tagger } from './handTagger.ts';

describe('long articles', () => {
  test('a hundred thousand words in one paragraph need little memory beside the text', async () => {
    // A cue every eight words is more than any text has.
    const text = 'rain fell Ana said that rain fell . '.repeat(14_000).trim();
    const began = process.memoryUsage();
    const paragraph = { span: [0, text.length] as const, role: 'body' as const, why: null };
    let count = 0;
    let most = 0;
    for await (const _ of findStatements(
      prepare(annotateText({ text, paragraphs: [paragraph] }), tagger.pieces),
      tagger,
    )) {
      count += 1;
      if (count % 500 === 0) most = Math.max(most, process.memoryUsage().arrayBuffers - began.arrayBuffers);
    }
    assert.equal(count, 14_000);
    assert.ok(most < 16e6, `${most} bytes of arrays`);
  });
});
