/**
 * Whether `onrecord serve` keeps memory with each request: the real command on a record of invented prose, asked for pages of each kind,
 * its resident memory read after every tenth of the requests.
 *
 *   npx node bench/serve/leak.ts [--requests 100000] [--statements 2000]
 *
 * The first third warms up. Of the rest the slope by least squares is printed, in bytes a request, and the same of its last half.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { builtRecord } from '../record/builtRecord.ts';
import { addressesIn } from './addresses.ts';
import { browser } from './ask.ts';
import { startServe } from './startServe.ts';

const { values } = parseArgs({
  options: {
    requests: { type: 'string', default: '100000' },
    statements: { type: 'string', default: '2000' },
  },
});
const requests = Number(values.requests);
const READERS = 4;
const SAMPLES = 60;

type Sample = { readonly requests: number; readonly bytes: number };

const path = builtRecord(Number(values.statements));
const { mix } = addressesIn(path, 5000);
const server = await startServe(path, 0);
const samples: Sample[] = [];
const readers = Array.from({ length: READERS }, browser);
let [asked, failed] = [0, 0];
const every = Math.ceil(requests / SAMPLES);

async function read(reader: (typeof readers)[number]): Promise<void> {
  while (asked < requests) {
    const number = asked++;
    const { status } = await reader.ask(server.address + mix[number % mix.length]!);
    if (status >= 500) failed++;
    if (number % every === 0) samples.push({ requests: number, bytes: residentOf(server.pid) });
  }
}
await Promise.all(readers.map(read));
for (const reader of readers) reader.close();
await server.close();

const warm = samples.filter((one) => one.requests >= requests / 3);
const late = samples.filter((one) => one.requests >= (2 * requests) / 3);
for (const { requests: number, bytes } of samples.filter((_, i) => i % 6 === 0))
  console.log(`${String(number).padStart(8)}  ${Math.round(bytes / 2 ** 20)} MB`);
console.log(
  `${asked} requests, ${failed} failed; after warming up ${Math.round(slope(warm))} bytes a request, in the last third ${Math.round(slope(late))}`,
);

function residentOf(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0) * 1024;
}

/** Least squares: bytes a request. */
function slope(points: readonly Sample[]): number {
  const mean = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
  const [x, y] = [mean(points.map((one) => one.requests)), mean(points.map((one) => one.bytes))];
  const up = points.reduce((sum, one) => sum + (one.requests - x) * (one.bytes - y), 0);
  return up / points.reduce((sum, one) => sum + (one.requests - x) ** 2, 0);
}
