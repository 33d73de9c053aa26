/**
 * Run as a process of its own: does the steps FROM to the last of the way of writing NAME on the record PATH, and prints each when it is
 * done, with the milliseconds since the first began.
 */
import { writeSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { openRecord } from '../../src/record/index.ts';
import { type WriteName, writes } from './writes.ts';

/** Steps until the record is closed and opened again, as by one command after the other: closing moves the log into the file. */
const AT_ONCE = 4;

const [name, path, from] = process.argv.slice(2);
const { steps, step } = writes[name as WriteName];
writeSync(1, 'begun\n');
const begun = performance.now();
for (let number = Number(from); number < steps; ) {
  using record = openRecord(path!, { create: false });
  for (const end = Math.min(steps, number + AT_ONCE); number < end; number++) {
    step(record, number);
    writeSync(1, `${number} ${performance.now() - begun}\n`);
  }
}
