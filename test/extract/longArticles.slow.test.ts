import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { extract, loadTagger, type Tagger } from '../../src/extract/index.ts';
import { articleOf } from './articleOf.ts';

describe('extracting from long articles', { timeout: 120_000 }, () => {
  let tagger: Tagger;
  before(async () => {
    tagger = await loadTagger();
  });
  after(() => tagger.close());

  test('10,000 quotation marks are read in no time to speak of', async () => {
    for (const mark of ['"', '“', '‘', "''"]) {
      const began = performance.now();
      await extract(articleOf(`Ana Ruiz said ${mark.repeat(10_000)} that it rained.`), tagger);
      assert.ok(performance.now() - began < 20_000, mark);
    }
  });
});
