import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { updateDerivedData } from '../../src/app/actions/updateDerivedData.ts';
import { openRecord } from '../../src/record/index.ts';
import { maker, sample, withRoles } from './sample.ts';

test('statements by month: each once, and a month that is not told is no month', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-months-'));
  try {
    using record = openRecord(join(folder, 'a.db'));
    const words = [
      'that the mill of Tarn stays shut',
      'that boats are late',
      'that nobody asked the ferrymen',
    ];
    const said: [uri: string, day: string | null, content: string][] = [
      ['/a', '2024-12-31T23:30:00+01:00', words[0]!],
      ['/copy', '2025-01-02', words[0]!],
      ['/b', '2025-02', words[1]!],
      ['/c', '2025', words[2]!],
      ['/d', null, 'that the toll on the bridge is too high for farmers'],
    ];
    for (const [uri, publishedAt, content] of said) {
      const { document, article, statements } = sample(uri, [['Ana Ruiz', content]], { publishedAt });
      const minister = statements.map((one) => withRoles(one, () => 'harbor minister'));
      record.add(document, article, minister, maker);
    }
    await updateDerivedData(record);
    const [ana] = record.people('Ruiz');
    assert.deepEqual(record.saidByMonth(ana!.id), {
      months: [
        { month: '2024-12', statements: 1 },
        { month: '2025-02', statements: 1 },
      ],
      unknown: 2,
    });
    assert.deepEqual(record.saidByMonth('pe_0'), { months: [], unknown: 0 });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
