import { once } from 'node:events';
import { relative } from 'node:path';
import type { TestsStream } from 'node:test';
import { spec } from 'node:test/reporters';

export type Result = {
  readonly success: boolean;
  readonly counts: { readonly passed: number; readonly failed: number; readonly skipped: number };
  /** The files in which a test failed, with how many. */
  readonly failed: Readonly<Record<string, number>>;
  /** How long each file took, in milliseconds. */
  readonly times: Readonly<Record<string, number>>;
};

/** Prints a line for each file that is done, with how far the run is; failures as they happen; and what was skipped, with the reason. */
export async function reportProgress(stream: TestsStream, root: string, count: number): Promise<Result> {
  const times: Record<string, number> = {};
  const skipped: string[] = [];
  let success = true;
  let counts = { passed: 0, failed: 0, skipped: 0 };
  const failed: Record<string, number> = {};
  const began = performance.now();
  const failures = new spec();
  failures.pipe(process.stdout);

  stream.on('test:pass', ({ name, file, skip }) => {
    if (skip) skipped.push(`${file === undefined ? '' : `${relative(root, file)}: `}${name} (${skip})`);
  });
  // Nothing but failures is handed to the reporter, which prints them with what was expected.
  stream.on('test:fail', (data) => failures.write({ type: 'test:fail', data }));
  stream.on('test:stderr', ({ message }) => process.stderr.write(message));
  stream.on('test:summary', (data) => {
    if (data.file === undefined) {
      success = data.success;
      const { tests, passed, skipped, todo } = data.counts;
      counts = { passed, failed: tests - passed - skipped - todo, skipped };
      return;
    }
    const file = relative(root, data.file);
    if (!data.success)
      failed[file] = data.counts.tests - data.counts.passed - data.counts.skipped - data.counts.todo;
    times[file] = data.duration_ms;
    const done = Object.keys(times).length;
    const at = `${String(done).padStart(String(count).length)}/${count} ${clock(performance.now() - began)}`;
    console.log(`${at}  ${data.success ? 'ok    ' : 'FAILED'}  ${file} (${seconds(data.duration_ms)})`);
  });
  stream.resume();
  await once(stream, 'end');
  failures.end();
  await once(failures, 'end');
  for (const one of skipped) console.log(`skipped: ${one}`);
  const slowest = Object.entries(times)
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, 5);
  console.log(`slowest: ${slowest.map(([file, time]) => `${file} ${seconds(time)}`).join(', ')}`);
  console.log(`took ${clock(performance.now() - began)}`);
  return { success, times, counts, failed };
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}

function clock(milliseconds: number): string {
  const whole = Math.round(milliseconds / 1000);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
