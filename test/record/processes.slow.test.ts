import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { openRecord } from '../../src/record/index.ts';
import { numbered } from './adder.ts';
import { derive } from './sample.ts';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-'));
after(() => rmSync(folder, { recursive: true, force: true }));

function adder(path: string, first: number, last: number): { process: ChildProcess; kept: () => number[] } {
  const program = join(import.meta.dirname, 'adder.ts');
  const child = spawn(process.execPath, [program, path, String(first), String(last)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  child.stdout.setEncoding('utf8').on('data', (more) => {
    printed += more;
  });
  return { process: child, kept: () => printed.split('\n').filter(Boolean).map(Number) };
}

/** Nothing lost, nothing doubled, everything holds. */
function holds(path: string, articles: number): void {
  using record = openRecord(path, { create: false });
  assert.deepEqual(record.counts(), {
    documents: articles,
    articles,
    statements: articles * 12,
    speakers: articles,
  });
  assert.deepEqual([...record.verify(derive)], []);
  assert.equal([...record.find({ words: 'lock' })].length, articles * 12);
  const [first] = numbered(0).statements;
  assert.deepEqual([...record.find({ words: '"gate 0 of lock 0"' })], [first]);
}

test('three processes that make and fill a record at once lose and double nothing', async () => {
  const path = join(folder, 'together.db');
  const children = [adder(path, 0, 200), adder(path, 100, 300), adder(path, 0, 300)];
  const ends = await Promise.all(children.map(({ process }) => once(process, 'close')));
  assert.deepEqual(
    ends.map(([code]) => code),
    [0, 0, 0],
  );
  holds(path, 300);
});

test('a process killed at any moment leaves a record that holds, and the next goes on', async () => {
  const path = join(folder, 'killed.db');
  const total = 600;
  let killed = 0;
  for (let round = 0; round < 8; round++) {
    const child = adder(path, 0, total);
    if (round > 0) await once(child.process.stdout!, 'data');
    await wait(Math.random() * (round === 0 ? 250 : 40));
    child.process.kill('SIGKILL');
    const [, signal] = await once(child.process, 'close');
    if (signal === 'SIGKILL') killed++;
    using record = openRecord(path);
    for (const number of child.kept()) {
      const { document } = numbered(number);
      assert.ok(record.has(document.sha256, document.uri), `article ${number} was kept, and is not there`);
    }
    assert.deepEqual([...record.verify(derive)], []);
    const { articles, statements } = record.counts();
    assert.equal(statements, articles * 12);
    if (signal !== 'SIGKILL') break;
  }
  assert.ok(killed > 0);
  const [code] = await once(adder(path, 0, total).process, 'close');
  assert.equal(code, 0);
  holds(path, total);
});
