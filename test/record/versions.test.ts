import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, describe, test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { derive } from '../../src/read/index.ts';
import { openRecord } from '../../src/record/index.ts';
import { maker, sample } from './sample.ts';

// Small records, each written by the program as it was when the version was the newest: two statements of one article.
const stored = join(import.meta.dirname, 'versions');
const migrations = join(import.meta.dirname, '../../src/record/schema/migrations');
const folder = mkdtempSync(join(tmpdir(), 'onrecord-'));
after(() => rmSync(folder, { recursive: true, force: true }));

describe('a record of an earlier version', () => {
  const versions = readdirSync(stored).map((name) => Number.parseInt(name, 10));

  test('is stored for each', () => {
    const newest = Math.max(...readdirSync(migrations).map((name) => Number.parseInt(name, 10)));
    assert.deepEqual(
      versions.toSorted((a, b) => a - b),
      Array.from({ length: newest - 1 }, (_, i) => i + 1),
    );
  });

  for (const version of versions)
    for (const readOnly of [true, false])
      test(`${version} is brought up to date, ${readOnly ? 'also when it is only read' : 'when it is written'}, and nothing is lost`, () => {
        const path = join(folder, `${version}-${readOnly}.db`);
        writeFileSync(path, gunzipSync(readFileSync(join(stored, `${version}.db.gz`))));
        {
          using record = openRecord(path, { readOnly });
          const statements = [...record.statements()];
          assert.deepEqual(
            statements.map(({ speaker, content }) => [speaker?.name, content.text]),
            [
              ['Ana Ruiz', 'that the port is shut'],
              ['Leo Sand', 'that nobody told him'],
            ],
          );
          assert.deepEqual([...record.find({ words: 'port' })].length, 1);
          assert.deepEqual([...record.verify(derive)], []);
        }
        using record = openRecord(path);
        const { document, article, statements } = sample('/news/later.txt', [
          ['Ana Ruiz', 'that it is open'],
        ]);
        assert.equal(record.add(document, article, statements, maker), 'added');
        assert.equal(record.counts().statements, 3);
        const db = new DatabaseSync(path, { readOnly: true });
        assert.equal(db.prepare('PRAGMA integrity_check').get()?.integrity_check, 'ok');
        db.close();
      });
});
