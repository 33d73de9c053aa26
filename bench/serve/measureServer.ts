import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { linker } from '../../src/people/index.ts';
import { openRecord } from '../../src/record/index.ts';
import { MAKER } from '../record/addArticles.ts';
import { WORDS } from '../record/press.ts';
import { computeReference, median } from '../reference.ts';
import { type Asked, addressesIn } from './addresses.ts';
import { browser } from './ask.ts';
import { type Read, readAtOnce } from './readAtOnce.ts';
import { type Serve, startServe } from './startServe.ts';

/** A page by itself: milliseconds to the whole answer, and bytes, as sent and as unpacked. */
export type PageTime = {
  readonly name: string;
  readonly first: number;
  readonly median: number;
  readonly most: number;
  /** How long the one thread that answers is held: the median of its processor time. */
  readonly processor: number;
  readonly sent: number;
  readonly bytes: number;
  /** Milliseconds from the first asking until the page no longer said that something is being calculated. */
  readonly complete: number;
};

export type Served = {
  readonly started: number;
  readonly pages: readonly PageTime[];
  readonly reading: readonly (Read & { readonly pause: number; readonly added: number })[];
  /** Megabytes. */
  readonly memory: number;
  /** The fixed computation, in milliseconds by the clock. */
  readonly reference: number;
};

export type How = {
  readonly statements: number;
  readonly runs: number;
  readonly readers: number;
  readonly seconds: number;
};

const SERVER_CORE = 0;
/** Between two pages of a reader, on average: one who reads, and one who never does. */
const PAUSES = [1000, 0];
/** How long a page may say that something is being calculated. */
const PATIENCE = 600_000;
/** What a page says then. */
const WORKING = /being calculated/;

/** Measures a server on a copy of the record in `path`. @throws Error when it does not answer as it should */
export async function measureServer(path: string, how: How): Promise<Served> {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-bench-'));
  try {
    const copy = join(folder, 'served.db');
    cpSync(path, copy);
    linkAnew(copy);
    const { pages, mix } = addressesIn(copy, WORDS);
    const began = performance.now();
    computeReference();
    const reference = performance.now() - began;
    const server = await startServe(copy, SERVER_CORE);
    const times = await timePages(server, pages, how.runs);
    const reading: Served['reading'][number][] = [];
    for (const pause of PAUSES) reading.push(await readWhileAdding(server.address, mix, pause, copy, how));
    const memory = await server.close();
    if (server.trouble.length > 0) throw new Error(server.trouble.join('\n'));
    return { started: server.started, pages: times, reading, memory, reference };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** As adding does at its end: the record may have been built before this program found out who speaks as it does now. */
function linkAnew(path: string): void {
  using record = openRecord(path);
  record.linkSpeakers(linker, MAKER.program);
}

/** Each page for the first time after the start, one after the other; then, when nothing is worked out any more, all again. */
async function timePages(
  { address: server, processor }: Serve,
  pages: readonly Asked[],
  runs: number,
): Promise<PageTime[]> {
  const { ask, close } = browser();
  const firsts = [];
  for (const { name, address } of pages) {
    const began = performance.now();
    const first = await ask(server + address);
    if (first.status !== 200) throw new Error(`${address}: ${first.status}`);
    firsts.push({ name, address, began, first, complete: WORKING.test(first.text) ? null : first.took });
  }
  // All at once: one may be ready long before another.
  await Promise.all(
    firsts.map(async (one) => {
      one.complete ??= await untilComplete(server + one.address, one.began);
    }),
  );
  const found: PageTime[] = [];
  for (const { name, address, first, complete } of firsts) {
    const again = [];
    for (let i = 0; i < runs; i++) {
      const before = processor();
      again.push({ ...(await ask(server + address)), held: processor() - before });
    }
    const took = again.map((one) => one.took);
    const { sent, bytes } = again.at(-1)!;
    found.push({
      name,
      first: first.took,
      median: median(took),
      most: Math.max(...took),
      processor: median(again.map(({ held }) => held)),
      sent,
      bytes,
      complete: complete ?? 0,
    });
  }
  close();
  return found;
}

async function untilComplete(address: string, began: number): Promise<number> {
  const { ask, close } = browser();
  while (performance.now() - began < PATIENCE) {
    if (!WORKING.test((await ask(address)).text)) break;
    await setTimeout(500);
  }
  close();
  return performance.now() - began;
}

async function readWhileAdding(
  server: string,
  mix: readonly string[],
  pause: number,
  record: string,
  { statements, readers, seconds }: How,
) {
  const adder = spawn(process.execPath, [join(import.meta.dirname, 'adder.ts'), record, String(statements)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const gone = once(adder, 'exit');
  const lines = createInterface(adder.stdout)[Symbol.asyncIterator]();
  await lines.next();
  const ended = new AbortController();
  const reading = readAtOnce(server, mix, { readers, pause, ended: ended.signal });
  // What an add does at its end, which writes most at once, is done while they read.
  await setTimeout((2 / 3) * seconds * 1000);
  adder.stdin.write('end\n');
  await setTimeout((1 / 3) * seconds * 1000);
  const added = Number((await lines.next()).value);
  ended.abort();
  const [code] = await gone;
  if (code !== 0) throw new Error(`adding ended with ${code}`);
  return { ...(await reading), pause, added };
}
