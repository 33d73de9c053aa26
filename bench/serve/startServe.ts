import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const COMMAND = join(import.meta.dirname, '../../bin/onrecord.js');

/** A line of the log for a request. */
const ANSWERED = /^\S+Z [A-Z]+ \/\S* \d{3} \d+ ms$/;

/** A server that runs as a process of its own on one core. */
export type Serve = {
  readonly address: string;
  /** The id of the process. */
  readonly pid: number;
  /** Milliseconds from the start of the process until it listened. */
  readonly started: number;
  /** What it has written about trouble. */
  readonly trouble: readonly string[];
  /** Milliseconds of processor time that the thread which answers has had. */
  processor(): number;
  /** Ends it; gives the most memory that it had, in megabytes. */
  close(): Promise<number>;
};

/** Starts `onrecord serve`, the real command, on `core`. */
export async function startServe(record: string, core: number): Promise<Serve> {
  const began = performance.now();
  const own = [process.execPath, COMMAND, 'serve', '--record', record, '--port', '0'];
  const child = spawn('taskset', ['-c', String(core), ...own], { stdio: ['ignore', 'ignore', 'pipe'] });
  const lines = createInterface(child.stderr);
  const trouble: string[] = [];
  const address = await new Promise<string>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`serve ended with ${code}: ${trouble.join('\n')}`)));
    lines.on('line', (line) => {
      const found = / at (http:\S+);/.exec(line)?.[1];
      if (found) resolve(found);
      else if (!ANSWERED.test(line)) trouble.push(line);
    });
  });
  const started = performance.now() - began;
  return {
    address,
    pid: child.pid!,
    started,
    trouble,
    processor: () => processorOf(child.pid!),
    async close() {
      const peak = peakOf(child.pid!);
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
      return peak;
    },
  };
}

/** taskset becomes what it starts, so that the id is the server's, and that of its first thread. */
function processorOf(process: number): number {
  const [nanoseconds] = readFileSync(`/proc/${process}/task/${process}/schedstat`, 'utf8').split(' ');
  return Number(nanoseconds) / 1e6;
}

function peakOf(process: number): number {
  const status = readFileSync(`/proc/${process}/status`, 'utf8');
  return Math.round(Number(/^VmHWM:\s+(\d+)/m.exec(status)?.[1] ?? 0) / 1024);
}
