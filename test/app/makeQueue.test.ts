import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeQueue } from '../../src/app/background/writer/makeQueue.ts';

test('work is done one after the other, what comes first before what waits, whatever fails', async () => {
  const queue = makeQueue();
  const done: string[] = [];
  const work = (name: string) => async () => {
    await new Promise((end) => setImmediate(end));
    done.push(name);
    if (name.startsWith('bad')) throw new Error(name);
    return name;
  };
  const all = [
    queue.run(work('a')),
    queue.run(work('bad')),
    queue.run(work('b')),
    queue.run(work('correction'), { first: true }),
    queue.run(work('bad correction'), { first: true }),
  ];
  const came = await Promise.allSettled(all);
  assert.deepEqual(done, ['a', 'correction', 'bad correction', 'bad', 'b']);
  assert.deepEqual(
    came.map(({ status }) => status),
    ['fulfilled', 'rejected', 'fulfilled', 'fulfilled', 'rejected'],
  );
  assert.equal(await queue.run(work('later')), 'later');
});
