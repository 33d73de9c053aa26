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

test('lists are lists, dates are dates, and what a record adds is there', async () => {
  const { statements } = sample(
    '/a',
    [['Ana Ruiz', 'that it is late', { conditions: [{ connective: 'if', span: [0, 3], text: 'Ana' }] }]],
    { publishedAt: '2025-03-04', byline: ['Ines Marl', 'Bo Lee'] },
  );
  const row = {
    ...statements[0]!,
    passage: { text: 'Ana Ruiz said that it is late.' },
    personNames: ['Ana Maria Ruiz'],
    corrected: true,
    checked: { by: 'Ida Marsh' },
  };
  const file = parquet([row, statements[0]!]);
  const [one, other] = await parquetReadObjects({ file: file.buffer as ArrayBuffer });
  assert.deepEqual(one!.byline, ['Ines Marl', 'Bo Lee']);
  assert.deepEqual(one!.conditions, ['Ana']);
  assert.deepEqual(one!.source_spans, ['0-8']);
  assert.deepEqual(one!.published_at, new Date('2025-03-04'));
  assert.deepEqual(one!.day, new Date('2025-03-04'));
  assert.deepEqual(one!.person_name, ['Ana Maria Ruiz']);
  assert.deepEqual(
    [one!.passage, one!.corrected, one!.checked_by],
    ['Ana Ruiz said that it is late.', true, 'Ida Marsh'],
  );
  assert.deepEqual([other!.passage, other!.corrected, other!.checked_by], [null, false, null]);
});
