import { spawnSync } from 'node:child_process';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { run } from 'node:test';
import { IN_CI } from './extent.ts';
import { type Result, reportProgress } from './reportProgress.ts';
import { together } from './together.ts';

// `node test/run.ts quick` runs the tests that are not slow; `node test/run.ts all` checks types and style, installs what tests need
// from outside where it can, and runs all tests. The longest go first, so that no core waits at the end.

const which = process.argv[2];
if (which !== 'quick' && which !== 'all') throw new Error('node test/run.ts quick, or node test/run.ts all');
const root = resolve(import.meta.dirname, '..');
/** A file that holds times against limits for a machine with nothing else to do, always for the same inputs: where it fails, it is run again alone. */
const TIMED = 'test/read/shapes.slow.test.ts';
/** How long `all` takes on two cores, from a clean clone; in CI, random kills and requests are four times as many, and the Dockerfile is built. */
const USUAL_MINUTES = IN_CI ? 11 : 8;
const cache = join(root, 'node_modules/.cache/onrecord');
/** How long each process took here when it ran last, in milliseconds. */
const timesFile = join(cache, `test-times-${which}.json`);
const files = globSync(['test/**/*.test.ts', 'training/**/*.test.ts'], { cwd: root })
  .filter((file) => which === 'all' || !file.endsWith('.slow.test.ts'))
  .toSorted();
const processes = together(files, root, join(cache, 'together')).map((path) => relative(root, path));
const known = readTimes();

if (which === 'all') {
  console.log(`types and style, then ${files.length} files of tests: ${estimate()}`);
  if (!passes('npm', 'run', '--silent', 'check')) process.exit(1);
  for (const installer of ['browser', 'datasette', 'schemathesis', 'pyspark', ...(IN_CI ? ['systemd'] : [])])
    if (!passes('bash', `.ci/${installer}`) && process.env.ONRECORD_REQUIRE_ALL) process.exit(1);
  // Not every machine may build images, not even as root: there its test is skipped.
  if (IN_CI && !passes('bash', '.ci/container'))
    console.log('no image is built here: the test of the Dockerfile is skipped');
}
// `test/extent.ts` reads it.
if (which === 'quick') process.env.ONRECORD_TESTS = 'quick';
// All processes load the same modules.
process.env.NODE_COMPILE_CACHE ??= join(cache, 'compiled');
const byTime = processes.toSorted((a, b) => timeOf(b) - timeOf(a));
// One more than there are cores: many wait for browsers, servers and processes that they kill.
const first = await runTests(byTime, availableParallelism() + 1);
writeFileSync(timesFile, JSON.stringify({ ...known, ...first.times }));
const wasSlow = first.failed[TIMED] ?? 0;
if (wasSlow > 0) console.log(`once more, alone: ${TIMED}`);
const again = wasSlow > 0 ? await runTests([TIMED], 1) : null;
const mended = wasSlow - (again?.counts.failed ?? 0);
const failed = first.counts.failed - mended;
// The last line is one that tools which count tests can read.
console.log(`${first.counts.passed + mended} passed, ${failed} failed, ${first.counts.skipped} skipped`);
const success = again ? again.success && Object.keys(first.failed).length === 1 : first.success;
process.exitCode = success ? 0 : 1;

function runTests(which: readonly string[], concurrency: number): Promise<Result> {
  const stream = run({ files: which.map((file) => join(root, file)), cwd: root, concurrency });
  return reportProgress(stream, root, which.length);
}

/** Runs a command in the root; whether it succeeded. */
function passes(command: string, ...words: readonly string[]): boolean {
  return spawnSync(command, words, { cwd: root, stdio: 'inherit' }).status === 0;
}

/** How long the tests will take, in words. */
function estimate(): string {
  const usual = `about ${USUAL_MINUTES} minutes on two idle cores`;
  if (!processes.every((one) => one in known)) return usual;
  const sum = processes.reduce((total, one) => total + known[one]!, 0);
  return `${usual}, about ${Math.ceil(sum / availableParallelism() / 60_000)} here by the last run`;
}

/** How long a process will take, as far as its last run or its name tells. */
function timeOf(one: string): number {
  return known[one] ?? (one.endsWith('.slow.test.ts') ? 60_000 : one.endsWith('.mjs') ? 20_000 : 1000);
}

function readTimes(): Readonly<Record<string, number>> {
  try {
    return JSON.parse(readFileSync(timesFile, 'utf8'));
  } catch {
    // None ran here before.
    return {};
  }
}
