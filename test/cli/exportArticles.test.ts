import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { openRecord } from '../../src/record/index.ts';
import { makeFolder, onrecord } from '../program.ts';
import { maker, sample } from '../record/sample.ts';

const folder = makeFolder(after);
const path = join(folder, 'a.db');
{
  using record = openRecord(path);
  const { document, article, statements } = sample('/a', [['Ana Ruiz', 'that the port is shut']]);
  record.add(document, article, statements, maker);
}

test('export articles writes a table of articles, and export a byte order mark on request', async () => {
  const file = join(folder, 'articles.csv');
  const ran = await onrecord(['export', 'articles', '-f', 'csv', '--bom', '--record', path, '-o', file]);
  assert.equal(ran.code, 0, ran.stderr);
  assert.match(readFileSync(file, 'utf8'), /^\ufeffid,uri,.*\n.*Invented news,.*,8,1,Ana Ruiz said that/s);
  const lines = await onrecord(['export', 'articles', '--record', path]);
  assert.deepEqual(
    JSON.parse(lines.stdout),
    Object.assign(JSON.parse(lines.stdout), { words: 8, statements: 1 }),
  );
  assert.equal((await onrecord(['export', 'articles', '-f', 'brat', '--record', path])).code, 2);
  const rows = await onrecord(['export', '-f', 'csv', '--record', path]);
  assert.match(rows.stdout, /Ana Ruiz said that the port is shut\./);
});
