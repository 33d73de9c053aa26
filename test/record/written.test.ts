import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, describe, test } from 'node:test';
import { correctOnce } from '../../src/app/actions/correctOnce.ts';
import { LONGEST } from '../../src/data/index.ts';
import { openRecord } from '../../src/record/index.ts';
import { derive } from './sample.ts';
import { news, PROGRAM, put } from './writes.ts';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-'));
after(() => rmSync(folder, { recursive: true, force: true }));
let files = 0;
const fresh = () => openRecord(join(folder, `${files++}.db`));
const of = { statement: news(0).statements[0]!.id };
const act = { what: 'act', value: 'promise' } as const;

describe('what people write', () => {
  test('is not kept where it is too long or has characters that cannot be seen', () => {
    using record = fresh();
    put(record, news(0));
    for (const [author, reason] of [
      ['a'.repeat(LONGEST.author + 1), null],
      ['Ida Marsh', 'a'.repeat(LONGEST.reason + 1)],
      ['Ida\r\nMarsh', null],
      ['Ida\u0000Marsh', null],
      ['Ida Marsh', 'read\u001b[2J it'],
      [' ', null],
    ] as const)
      assert.throws(() => record.correct(of, act, { author, reason }, PROGRAM), { code: 'usage' });
    assert.deepEqual([...record.corrections()], []);
    const kept = { author: 'Ída \u202eMarsh', reason: 'two\nlines' };
    assert.equal(record.correct(of, act, kept, PROGRAM), 1);
    assert.equal([...record.corrections()][0]?.author, kept.author);
  });

  test('is found again where it is said again, and written where something else was said between', () => {
    using record = fresh();
    put(record, news(0));
    const author = { author: 'Ida Marsh', reason: null };
    const say = (value: 'promise' | 'deny', by = author) =>
      correctOnce(record, of, { what: 'act', value }, by);
    assert.equal(say('promise'), 1);
    assert.equal(say('promise'), 1);
    assert.equal(say('promise', { author: 'Tom Okoro', reason: null }), 2);
    assert.equal(say('deny'), 3);
    assert.equal(say('promise'), 4);
    record.undo(4, author, PROGRAM);
    assert.equal(say('promise'), 6);
  });

  test('is taken out for good, says so, and the record holds', () => {
    const path = join(folder, 'redacted.db');
    {
      using record = openRecord(path);
      put(record, news(0));
      record.correct(
        of,
        act,
        { author: 'Ida Marsh of Quay Lane', reason: 'she told me at the quay' },
        PROGRAM,
      );
      record.correct(of, { what: 'act', value: 'deny' }, { author: 'Tom Okoro', reason: null }, PROGRAM);
      const corrected = record.statement(of.statement);
      const by = { author: 'Leo Sand', reason: 'asked for' };
      record.redact(1, by, PROGRAM);
      const [first, second] = record.corrections();
      assert.deepEqual([first?.author, first?.reason, first?.removed], ['', null, true]);
      assert.deepEqual([second?.author, second?.removed], ['Tom Okoro', false]);
      assert.deepEqual(record.statement(of.statement), corrected);
      assert.deepEqual([...record.verify(derive)], []);
      assert.throws(() => record.redact(1, by, PROGRAM), { code: 'usage' });
      assert.throws(() => record.redact(9, by, PROGRAM), { code: 'usage' });
    }
    const bytes = readFileSync(path).toString('latin1');
    assert.ok(!bytes.includes('Quay Lane') && !bytes.includes('told me at the quay'));
  });

  test('is taken out in no other way: what is changed or taken away by hand is refused, or named', () => {
    const path = join(folder, 'by-hand.db');
    {
      using record = openRecord(path);
      put(record, news(0));
      record.correct(of, act, { author: 'Ida Marsh', reason: null }, PROGRAM);
      record.correct(of, { what: 'act', value: 'deny' }, { author: 'Ida Marsh', reason: null }, PROGRAM);
    }
    const db = new DatabaseSync(path);
    for (const sql of [
      "UPDATE corrections SET author = '', reason = NULL, salt = NULL",
      'UPDATE corrections SET value = \'"ask"\'',
      'DELETE FROM corrections',
    ])
      assert.throws(() => db.exec(sql), /never/);
    db.exec('PRAGMA foreign_keys = OFF');
    const guard = String(
      db.prepare("SELECT sql FROM sqlite_schema WHERE name = 'corrections_stay'").get()?.sql,
    );
    db.exec(`DROP TRIGGER corrections_stay; DELETE FROM corrections WHERE number = 1; ${guard}`);
    db.close();
    using record = openRecord(path);
    assert.ok([...record.verify(derive)].some(({ what, id }) => what === 'correction' && id === '2'));
  });
});

test('a version number that is not that of the tables is damage, and nothing is changed', () => {
  const path = join(folder, 'number.db');
  openRecord(path).close();
  for (const version of [0, 2, 5]) {
    const db = new DatabaseSync(path);
    db.exec(`PRAGMA user_version = ${version}`);
    db.close();
    for (const readOnly of [true, false])
      assert.throws(() => openRecord(path, { readOnly }), {
        code: 'record-damaged',
        message: new RegExp(`its version number is ${version}`),
      });
  }
});
