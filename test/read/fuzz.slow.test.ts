import assert from 'node:assert/strict';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { roundsOf } from '../extent.ts';
import { fuzz } from './fuzz/fuzz.ts';

test('damaged pages: nothing is thrown, each character has its bytes, and each page is read in time', () => {
  const { inputs, faults } = fuzz({
    seed: 20261128,
    seconds: roundsOf(60),
    folder: join(tmpdir(), 'onrecord-fuzz'),
  });
  assert.deepEqual(faults, []);
  assert.ok(inputs > 100, `${inputs} inputs`);
});
