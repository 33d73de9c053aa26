import assert from 'node:assert/strict';
import { cpSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { beginning, makeFolder, onrecord } from '../program.ts';
import { gzipped, http, pageOf, record, response } from '../read/containers/warcs.ts';

const folder = makeFolder(after);
const news = join(folder, 'news');
mkdirSync(news);
const warc = join(news, 'a.warc.gz');
const file = join(news, 'ferry.txt');
writeFileSync(
  warc,
  gzipped([response(1), record({ uri: 'https://tarn.example/x', block: http(pageOf(2)) })]),
);
writeFileSync(file, beginning);
const db = join(folder, 'a.db');
const run = (...words: string[]) => onrecord([...words, '--record', db]);

describe('add --keep reference', { timeout: 120_000 }, () => {
  test('adds what add adds, and verify reads the files again', async () => {
    const { code, stderr } = await run('add', '--keep', 'reference', news);
    assert.equal(code, 0, stderr);
    const whole = join(folder, 'whole.db');
    await onrecord(['add', '--record', whole, news]);
    const statements = (from: string) => onrecord(['find', '--json', '--record', from]);
    assert.equal((await statements(db)).stdout, (await statements(whole)).stdout);
    const verified = await run('verify');
    assert.equal(verified.code, 0, verified.stdout);
    assert.match(verified.stderr, /3 documents, .*: every span matches the stored bytes$/m);
  });

  test('what was moved is not here, and nothing is wrong', async () => {
    const elsewhere = join(folder, 'elsewhere');
    renameSync(news, elsewhere);
    const verified = await run('verify', '--json');
    assert.equal(verified.code, 0);
    const problems = verified.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    assert.equal(problems.length, 3);
    for (const { what, severity, message } of problems) {
      assert.deepEqual([what, severity], ['document', 'note']);
      assert.match(message, /^not here: /);
    }
    assert.match(verified.stderr, /the bytes that are here; 3 documents kept by reference are not here$/m);
    const again = await run('reprocess', '--all');
    assert.match(again.stderr, /warning: not here: .*the earlier reading stays/);
    cpSync(elsewhere, news, { recursive: true });
  });

  test('reprocess reads them where they are', async () => {
    const { code, stderr } = await run('reprocess', '--all', '--json');
    assert.equal(code, 0, stderr);
    assert.doesNotMatch(stderr, /not here/);
    assert.equal((await run('verify')).code, 0);
  });

  test('a file that was changed is not here', async () => {
    writeFileSync(file, `${beginning}\n\nMore.`);
    const { code, stdout } = await run('verify');
    assert.equal(code, 0);
    assert.match(stdout, /not here: .*ferry\.txt has different bytes now/);
  });

  test('is for files', async () => {
    for (const words of [['-'], ['https://tarn.example/1'], ['--input', 'jsonl', file]]) {
      const { code, stderr } = await run('add', '--keep', 'reference', ...words);
      assert.equal(code, 2, stderr);
      assert.match(stderr, /--keep reference/);
    }
  });
});
