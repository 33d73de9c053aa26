import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fuzzWarcs } from '../fuzz/fuzzWarcs.ts';

test('every untouched page of 300 damaged WARC files is read, and every byte is accounted for', async () => {
  // `npm run fuzz:warcs` reads 10,000.
  const { documents, whole, faults } = await fuzzWarcs(7, 300);
  assert.deepEqual(faults, []);
  assert.ok(whole > 300 && documents > whole);
});
