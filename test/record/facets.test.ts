import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { openRecord } from '../../src/record/index.ts';
import { maker, sample } from './sample.ts';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-'));
after(() => rmSync(folder, { recursive: true, force: true }));

test('what a search finds is counted by speaker, act, publisher, month and condition', () => {
  using record = openRecord(join(folder, 'a.db'));
  const put = (uri: string, publisher: string | null, day: string, said: Parameters<typeof sample>[1]) => {
    const { document, article, statements } = sample(uri, said, { publisher, publishedAt: day });
    record.add(document, article, statements, maker);
  };
  put('/a', 'The Courier', '2025-01-02', [
    ['Ana Ruiz', 'that the port is shut', { act: 'deny', kind: 'direct' }],
    ['Leo Sand', 'that the port is open'],
  ]);
  put('/b', 'The Herald', '2025-03-02', [['Ana Ruiz', 'that the port rusts']]);
  put('/c', null, '2025-03-04', [['Ana Ruiz', 'that it rains']]);
  const found = record.facets({ words: 'port' });
  assert.deepEqual([found.counted, found.all, found.conditional], [3, true, 0]);
  assert.deepEqual(
    found.speakers.map(({ value, count }) => [value, count]),
    [
      ['Ana Ruiz', 2],
      ['Leo Sand', 1],
    ],
  );
  assert.deepEqual(found.acts, [
    { value: 'assert', count: 2 },
    { value: 'deny', count: 1 },
  ]);
  assert.deepEqual(found.months, [
    { value: '2025-01', count: 2 },
    { value: '2025-03', count: 1 },
  ]);
  assert.deepEqual(
    record
      .outlets({ words: 'port' })
      .outlets.map(({ publisher, statements, articles, speakers, direct }) => [
        publisher,
        statements,
        articles,
        speakers,
        direct,
      ]),
    [
      ['The Courier', 2, 1, 2, 1],
      ['The Herald', 1, 1, 1, 0],
    ],
  );
  assert.equal(record.facets().counted, 4);
  assert.equal(record.facets({ words: '—' }).counted, 0);
  for (const query of [{ words: 'port', act: 'deny' }, { speaker: 'Ruiz' }, { since: '2025-03' }] as const)
    assert.equal(record.facets(query).counted, [...record.find(query)].length);
});
