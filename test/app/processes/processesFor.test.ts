import assert from 'node:assert/strict';
import { availableParallelism } from 'node:os';
import { test } from 'node:test';
import { processesFor } from '../../../src/app/processes/processesFor.ts';

test('processes are as many as are asked for, but no more than there are tasks', () => {
  assert.equal(processesFor({ processes: 3 }, 100, 8), 3);
  assert.equal(processesFor({ processes: 3, threads: 2 }, 2, 8), 2);
  assert.equal(processesFor({ processes: 3 }, 0, 8), 1);
});

test('without a number they are as many as cores, where there is enough to do', () => {
  assert.equal(processesFor({}, Number.POSITIVE_INFINITY, 8), availableParallelism());
  assert.equal(processesFor({}, 8, 8), 1);
  assert.equal(processesFor({}, 0, 8), 1);
  assert.equal(processesFor({ threads: 2 }, 1000, 8), 1);
});
