import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, describe, test } from 'node:test';
import { openRecord } from '../../src/record/index.ts';
import { derive, maker, sample } from './sample.ts';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-'));
after(() => rmSync(folder, { recursive: true, force: true }));
let made = 0;
const path = () => join(folder, `${++made}.db`);
const one = sample('/news/harbour.txt', [['Ana Ruiz', 'that the port is shut']]);
const elsewhere = sample('/copies/harbour.txt', [['Ana Ruiz', 'that the port is shut']]);
const two = sample('/news/ferry.txt', [['Leo Sand', 'that nobody told him']]);

function withReference(to = path()) {
  const record = openRecord(to);
  record.add(one.document, one.article, one.statements, maker, 'reference');
  record.add(two.document, two.article, two.statements, maker);
  return record;
}

describe('a document that is kept by reference', () => {
  test('is known by its digest and place, and its bytes are not in the record', () => {
    using record = withReference();
    const { bytes, ...facts } = one.document;
    assert.equal(record.document(one.document.sha256), null);
    assert.equal(record.documentOf(one.article.id), null);
    const known = { ...facts, article: one.article.id, size: bytes.length };
    assert.deepEqual([...record.references()], [known]);
    assert.deepEqual(record.reference({ article: one.article.id }), known);
    assert.deepEqual(record.reference({ sha256: one.document.sha256 }), known);
    assert.equal(record.reference({ article: two.article.id }), null);
    assert.deepEqual([...record.find({ words: 'port' })], one.statements);
  });

  test('is a note where it was not read again, and is checked where it was', () => {
    using record = withReference();
    const [note, ...others] = record.verify(derive);
    assert.deepEqual(others, []);
    assert.equal(note?.severity, 'note');
    assert.match(note?.message ?? '', /^not here: /);
    assert.deepEqual([...record.verify(derive, undefined, { leaveReferences: true })], []);
    assert.deepEqual([...record.verifyReference(one.article.id, one.document, derive)], []);
    const other = { ...one.document, bytes: new TextEncoder().encode('Ana Ruiz said nothing.') };
    const problems = [...record.verifyReference(one.article.id, other, derive)];
    assert.ok(problems.some(({ message, severity }) => /SHA-256/.test(message) && !severity));
    const [gone] = record.verifyReference(one.article.id, '/news/harbour.txt is missing', derive);
    assert.equal(gone?.message, 'not here: /news/harbour.txt is missing');
  });

  test('has its bytes once the same ones come with them', () => {
    using record = withReference();
    record.add(elsewhere.document, elsewhere.article, elsewhere.statements, maker);
    assert.deepEqual(record.document(one.document.sha256)?.bytes, one.document.bytes);
    assert.deepEqual([...record.references()], []);
    assert.deepEqual([...record.verify(derive)], []);
  });

  test('needs no bytes where the record has them', () => {
    using record = openRecord(path());
    record.add(elsewhere.document, elsewhere.article, elsewhere.statements, maker);
    record.add(one.document, one.article, one.statements, maker, 'reference');
    assert.deepEqual(record.documentOf(one.article.id)?.bytes, one.document.bytes);
    assert.deepEqual([...record.verify(derive)], []);
  });

  for (const [what, sql] of [
    ['bytes that were taken out', "UPDATE documents SET bytes = x'', compression = 'none'"],
    [
      'bytes that were taken out as if they were kept by reference',
      "UPDATE documents SET bytes = x'', compression = 'none'; UPDATE articles SET kept = 'reference'",
    ],
    ['a reference that was made none', 'UPDATE articles SET kept = NULL'],
    ['another size', 'UPDATE documents SET size = size + 1'],
  ] as const)
    test(`is not confused with ${what}`, () => {
      const to = path();
      withReference(to).close();
      const db = new DatabaseSync(to);
      db.exec(sql);
      db.close();
      using record = openRecord(to);
      assert.ok([...record.verify(derive)].some(({ severity }) => severity !== 'note'));
    });
});
