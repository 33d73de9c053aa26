import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
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
    `import { answerTasks } from '${answerTasks}';
answerTasks((task, tell) => {
  if (task === 'die') setTimeout(() => { throw new Error('it died'); });
  if (task === 'die') return new Promise(() => {});
  tell('at ' + task);
  return task.length;
});`,
  );
});
after(() => rmSync(folder, { recursive: true, force: true }));

describe('a thread', { timeout: 30_000 }, () => {
  test('works tasks out, and says how far each is', async () => {
    const thread = startThread<string>(program, null);
    const told: string[] = [];
    assert.equal(await thread.run('four', (says) => told.push(says)), 4);
    assert.deepEqual(told, ['at four']);
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
});
