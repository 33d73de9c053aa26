import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { makeDocument } from '../../src/data/index.ts';
import { derive, readArticle } from '../../src/read/index.ts';
import { openRecord } from '../../src/record/index.ts';
import { makePdf, showLines } from '../read/papers/makePdf.ts';
import { maker } from './sample.ts';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const document = makeDocument('/papers/a.pdf', makePdf([showLines(['The mayor said that it rains.'])]));
const { article } = readArticle(document);

/** A library that reads every word otherwise. */
const otherwise = () => 'other words';

test('a paper that this version reads otherwise is damaged, and one of another version is read by another reader', () => {
  using record = openRecord(join(folder, 'record.db'));
  record.add(document, article!, [], maker);
  assert.deepEqual([...record.verify(derive)], []);
  const [damaged] = record.verify(otherwise);
  assert.match(damaged!.message, /is not what the document's bytes say/);
  assert.equal(damaged!.severity, undefined);
});

test('what another version of the library read is a note where it is read otherwise now, and nothing where it is not', () => {
  using record = openRecord(join(folder, 'older.db'));
  record.add(document, { ...article!, reader: { name: 'unpdf', version: '0.9.0' } }, [], maker);
  assert.deepEqual([...record.verify(derive)], []);
  const problems = [...record.verify(otherwise)];
  assert.deepEqual(
    problems.map(({ severity, message }) => [severity, message]),
    [['note', 'read by another reader: by unpdf 0.9.0, and this program has unpdf 1.7.0']],
  );
});
