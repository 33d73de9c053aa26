import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parquetReadObjects } from 'hyparquet';
import { csvColumns, parquet } from '../../src/export/index.ts';
import { sample } from '../record/sample.ts';

test('statements come back out of a Parquet file as they were, null as null', async () => {
  const { statements } = sample('/a', [
    ['Ana Ruiz', '=1+1, “ünïcode” 🌾\nand a line'],
    ['Leo Sand', 'that it is late', { speaker: null, cue: null, negated: true }],
  ]);
  const file = parquet(statements);
  const rows = await parquetReadObjects({ file: file.buffer as ArrayBuffer });
  assert.deepEqual(Object.keys(rows[0]!), csvColumns);
  assert.deepEqual(
    rows.map(({ speaker, content, negated, confidence, cue }) => ({
      speaker,
      content,
      negated,
      confidence,
      cue,
    })),
    [
      {
        speaker: 'Ana Ruiz',
        content: '=1+1, “ünïcode” 🌾\nand a line',
        negated: false,
        confidence: 0.75,
        cue: 'said',
      },
      { speaker: null, content: 'that it is late', negated: true, confidence: 0.75, cue: null },
    ],
  );
});

test('no statements are a file without rows', async () => {
  const file = parquet([]);
  assert.deepEqual(await parquetReadObjects({ file: file.buffer as ArrayBuffer }), []);
});
