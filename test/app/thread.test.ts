import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { startThread } from '../../src/app/background/thread/index.ts';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-thread-'));
const program = pathToFileURL(join(folder, 'program.ts'));
before(() => {
  const answerTasks = new URL('../../src/app/background/thread/answerTasks.ts', import.meta.url).href;
  writeFileSync(
    program,
    `import { writeFile } from 'node:fs/promises';
import { workerData } from 'node:worker_threads';
import { answerTasks } from '${answerTasks}';
answerTasks(async (task, { onProgress, signal }) => {
  if (task === 'die') setTimeout(() => { throw new Error('it died'); });
  if (task === 'die') return new Promise(() => {});
  onProgress('at ' + task);
  if (task === 'stuck') for (;;);
  if (task === 'steps') for (;; await new Promise(setImmediate)) signal.throwIfAborted();
  return task.length;
}, () => { if (workerData) return writeFile(workerData, 'ended'); });`,
  );
});
after(() => rmSync(folder, { recursive: true, force: true }));

describe('a thread', { timeout: 30_000 }, () => {
  test('works tasks out, and says how far each is', async () => {
    const thread = startThread<string>(program, null);
    const steps: string[] = [];
    assert.equal(await thread.run('four', (step) => steps.push(step)), 4);
    assert.deepEqual(steps, ['at four']);
    await thread.close();
  });

  test('that died takes only its own tasks with it: what is asked for at once then is worked out by another', async () => {
    const thread = startThread<string>(program, null);
    const dead = thread.run('die');
    const next = dead.catch((error: Error) => {
      assert.equal(error.message, 'it died');
      return thread.run('again');
    });
    assert.equal(await next, 5);
    await thread.close();
  });

  test('that was closed begins no other', async () => {
    const thread = startThread<string>(program, null);
    const waits = thread.run('die').catch((error: Error) => error.message);
    await thread.close();
    assert.ok(await waits);
    await assert.rejects(thread.run('more'), { code: 'interrupted' });
  });

  test('that is closed ends its tasks after their current step, then itself', async () => {
    const file = join(folder, 'ended.txt');
    const thread = startThread<string>(program, file, { patience: 20_000 });
    let begun = () => {};
    const first = new Promise<void>((done) => {
      begun = done;
    });
    const task = thread.run('steps', begun);
    const rejected = assert.rejects(task, { name: 'OnrecordError', code: 'interrupted' });
    await first;
    await thread.close();
    await rejected;
    assert.equal(readFileSync(file, 'utf8'), 'ended');
  });

  test('that does not stop is ended', async () => {
    const thread = startThread<string>(program, null, { patience: 100 });
    let begun = () => {};
    const first = new Promise<void>((done) => {
      begun = done;
    });
    const rejected = assert.rejects(thread.run('stuck', begun), { code: 'interrupted' });
    await first;
    await thread.close();
    await rejected;
  });
});
