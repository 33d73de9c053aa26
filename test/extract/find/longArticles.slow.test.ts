import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { findStatements } from '../../../src/extract/find/findStatements.ts';
import { prepare } from '../../../src/extract/find/prepare.ts';
import { annotateText } from '../../../src/text/annotated/annotateText.ts';
import { handTagger as tagger } from './handTagger.ts';

describe('long articles', () => {
  test('a hundred thousand words in one paragraph need little memory beside the text', async () => {
    // A cue every eight words is more than any text has.
    const text = 'rain fell Ana said that rain fell . '.repeat(14_000).trim();
    const began = await arraysHeld();
    const paragraph = { span: [0, text.length] as const, role: 'body' as const, why: null };
    let count = 0;
    let most = 0;
    for await (const _ of findStatements(
      prepare(annotateText({ text, paragraphs: [paragraph] }), tagger.pieces),
      tagger,
    )) {
      count += 1;
      if (count % 2000 === 0) most = Math.max(most, (await arraysHeld()) - began);
    }
    assert.equal(count, 14_000);
    assert.ok(most < 2e6, `${most} bytes of arrays`);
  });
});

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

/** Bytes of the arrays that something still needs. Memory of arrays is given back a moment after they were collected. */
async function arraysHeld(): Promise<number> {
  for (let times = 0; times < 3; times++) {
    collectGarbage();
    await setTimeout(50);
  }
  return process.memoryUsage().arrayBuffers;
}
