import assert from 'node:assert/strict';
import { once } from 'node:events';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { openRecord } from '../../src/record/index.ts';
import { beginning, makeFolder, onrecord, onrecordAlone, start } from '../program.ts';

const COUNT = 24;

describe('long runs', { timeout: 180_000 }, () => {
  const folder = makeFolder(after);
  const inputs = join(folder, 'inputs');
  before(() => {
    mkdirSync(inputs);
    for (let i = 0; i < COUNT; i++) writeFileSync(join(inputs, `${i}.txt`), `Number ${i}.\n\n${beginning}`);
  });

  const countOf = (record: string) => {
    if (!existsSync(record)) return 0;
    try {
      using opened = openRecord(record, { readOnly: true });
      return opened.counts().articles;
    } catch {
      // It is only just being made.
      return 0;
    }
  };
  const untilSome = async (record: string) => {
    while (countOf(record) < 2) await wait(20);
  };
  const holdsAll = async (record: string) => {
    assert.equal(countOf(record), COUNT);
    assert.equal((await onrecord(['verify', '--record', record])).code, 0);
  };

  test('Ctrl-C ends after the article that is being added; the next run goes on', async () => {
    const record = join(folder, 'interrupted.db');
    const child = start(['add', '--record', record, inputs]);
    const closed = once(child, 'close');
    await untilSome(record);
    child.kill('SIGINT');
    const [code] = await closed;
    assert.equal(code, 130);
    const kept = countOf(record);
    assert.ok(kept >= 2 && kept < COUNT, `${kept}`);
    const { stderr } = await onrecord(['add', '--record', record, inputs]);
    assert.match(stderr, new RegExp(`added ${COUNT - kept} articles .*; ${kept} were there already`));
    await holdsAll(record);
  });

  test('a run that is killed loses nothing that was added', async () => {
    const record = join(folder, 'killed.db');
    const child = start(['add', '--record', record, inputs]);
    const closed = once(child, 'close');
    await untilSome(record);
    child.kill('SIGKILL');
    await closed;
    assert.ok(countOf(record) >= 2);
    assert.equal((await onrecord(['add', '--record', record, inputs])).code, 0);
    await holdsAll(record);
  });

  test('two that add the same at once lose and double nothing', async () => {
    const record = join(folder, 'two.db');
    const both = await Promise.all([1, 2].map(() => onrecordAlone(['add', '--record', record, inputs])));
    assert.deepEqual(
      both.map(({ code }) => code),
      [0, 0],
      both.map(({ stderr }) => stderr).join('\n'),
    );
    await holdsAll(record);
  });

  test('a second Ctrl-C ends at once', async () => {
    const child = start(['extract', inputs]);
    const closed = once(child, 'close');
    await once(child.stdout!, 'data');
    child.kill('SIGINT');
    await once(child.stderr!, 'data');
    child.kill('SIGINT');
    assert.equal((await closed)[0], 130);
  });
});
