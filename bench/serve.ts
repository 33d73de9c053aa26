/**
 * How fast `onrecord serve` answers from a large record, on one core: each page by itself, and for many readers at once while another
 * process adds articles, when nothing may go wrong.
 *
 *   npx node bench/serve.ts [--statements 100000] [--runs 5] [--readers 50] [--seconds 20] [--json]
 *
 * The server has core 0, all others core 1. The record is a copy of the one that bench/record.ts builds.
 */
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { builtRecord } from './record/builtRecord.ts';
import { measureServer, type Served } from './serve/measureServer.ts';
import { tableOf } from './serve/tableOf.ts';

const { values } = parseArgs({
  options: {
    statements: { type: 'string', default: '100000' },
    runs: { type: 'string', default: '5' },
    readers: { type: 'string', default: '50' },
    seconds: { type: 'string', default: '20' },
    json: { type: 'boolean' },
    once: { type: 'boolean' },
  },
});
const [statements, runs, readers, seconds] = [
  values.statements,
  values.runs,
  values.readers,
  values.seconds,
].map(Number) as [number, number, number, number];
if (values.once) {
  const path = builtRecord(statements);
  process.stdout.write(JSON.stringify(await measureServer(path, { statements, runs, readers, seconds })));
} else {
  const served = measurePinned();
  console.log(values.json ? JSON.stringify({ statements, readers, ...served }) : tableOf(statements, served));
  if (served.reading.some(({ errors }) => errors.length > 0)) process.exitCode = 1;
}

/** Measures in a process that is on the other core than the server. */
function measurePinned(): Served {
  const own = [import.meta.filename, '--once', ...process.argv.slice(2)];
  const child = spawnSync('taskset', ['-c', '1', process.execPath, ...own], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (child.status !== 0) throw new Error(`it ended with ${child.status}`);
  return JSON.parse(child.stdout);
}
