import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { makeFolder, onrecord, statementsOf } from '../program.ts';
import { gzipped, http, pageOf, record, response, uriOf } from '../read/containers/warcs.ts';
import { zip } from '../read/containers/zips.ts';

const folder = makeFolder(after);
const path = join(folder, 'a.warc.gz');
const records = [
  record({ type: 'warcinfo', block: 'software: invented' }),
  response(1),
  record({ type: 'request', uri: uriOf(1), block: 'GET / HTTP/1.1\r\n\r\n' }),
  record({ uri: uriOf(9), block: http('<html><body><nav><a href="/">Home</a></nav></body></html>') }),
  response(2, { length: 7 }),
  record({ uri: uriOf(1), block: http(pageOf(3)) }),
  record({ uri: `${uriOf(1)}?from=feed`, block: http(pageOf(1)) }),
  record({ uri: uriOf(8), block: http('Gone', [], '410 Gone') }),
];
writeFileSync(path, gzipped(records));
const summary =
  /a\.warc\.gz: note: 8 records: 2 articles, 4 skipped \(.*the same bytes as before: 1.*\), 2 failed/;

describe('containers as inputs', { timeout: 120_000 }, () => {
  test('read and extract: every record is an article, skipped or failed', async () => {
    const read = await onrecord(['read', '-f', 'jsonl', path]);
    assert.equal(read.code, 1);
    assert.deepEqual(
      read.stdout
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line).title),
      ['Gate 1 stays shut', 'Gate 3 stays shut'],
    );
    const extracted = await onrecord(['extract', '-f', 'jsonl', '-'], { input: readFileSync(path) });
    assert.ok(statementsOf(extracted).length >= 2);
    for (const { stderr } of [read, extracted]) {
      assert.match(stderr, /no article was found on the page \(at byte \d+ of /);
      assert.match(stderr, /#\d+: error: its Content-Length is 7.* \(at byte \d+ of .*\) \(bad-record\)/);
      assert.match(stderr, /: note: 8 records: 2 articles, 4 skipped/);
    }
    assert.match(read.stderr, summary);
  });

  test('add: two captures of an address are versions; again changes nothing; all of it can be verified', async () => {
    const db = join(folder, 'a.db');
    const add = () => onrecord(['add', '--json', '--record', db, path]);
    const first = await add();
    assert.match(first.stderr, /"message":"8 records: 2 articles, 4 skipped/);
    const { added, versions } = JSON.parse(first.stdout);
    assert.deepEqual([added, versions], [2, 1]);
    const again = JSON.parse((await add()).stdout);
    assert.deepEqual([again.added, again.unchanged], [0, 2]);
    const verified = await onrecord(['verify', '--record', db]);
    assert.equal(verified.code, 0, verified.stdout);
    const history = await onrecord(['article', '--history', '--record', db, uriOf(1)]);
    assert.match(history.stdout, /Gate 3 stays shut/);
  });

  test('a folder with archives, and a zip', async () => {
    const whole = join(folder, 'news');
    const { mkdirSync } = await import('node:fs');
    mkdirSync(whole);
    writeFileSync(join(whole, 'b.warc'), Buffer.concat([response(4), response(5)]));
    writeFileSync(join(whole, 'six.html'), pageOf(6));
    const packed = join(folder, 'c.zip');
    writeFileSync(packed, zip([{ name: 'seven.html', content: pageOf(7) }]));
    const { code, stdout } = await onrecord(['read', '-f', 'jsonl', whole, packed]);
    assert.equal(code, 0);
    assert.deepEqual(
      stdout
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line).title.split(' ')[1]),
      ['4', '5', '6', '7'],
    );
  });
});
