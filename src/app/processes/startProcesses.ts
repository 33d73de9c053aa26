import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { getCompileCacheDir } from 'node:module';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type Answered, errorOf, type Ordered, programAt } from '../background/thread/index.ts';
import type { ProcessData, ProcessTask } from './tasks.ts';

/** Processes that share tasks. Each starts with its first task, and starts again if it has ended unexpectedly. */
export type Processes = AsyncDisposable & {
  /** How many tasks keep all processes busy: each is sent its next task in advance. */
  readonly atOnce: number;
  /**
   * The result of a task.
   * @throws the error that the process threw, an OnrecordError with its code; ProcessEnded if the process ended before
   * it returned a result
   */
  run(task: ProcessTask): Promise<unknown>;
};

/** A process ended while it was working, for example because it ran out of memory. */
export class ProcessEnded extends Error {}

type Waiting = { resolve(found: unknown): void; reject(error: unknown): void };
type Process = { readonly child: ChildProcess; readonly waiting: Map<number, Waiting> };

/** The most tasks that a process has at a time: the current one and the next. */
const TASKS_EACH = 2;
/**
 * Size of a semi-space of the young generation in megabytes: with more, the heap grows by 80 MB and nothing gets
 * faster.
 */
const YOUNG = 4;
/** Milliseconds that processes have to end; each ends after the model's current step. */
const PATIENCE = 3000;

/** Starts `count` processes that work as `data` says. */
export function startProcesses(count: number, data: ProcessData): Processes {
  const processes: (Process | null)[] = Array.from({ length: count }, () => null);
  let numbered = 0;

  function begin(place: number): Process {
    const begun: Process = { child: startChild(data), waiting: new Map() };
    const { child, waiting } = begun;
    const broken = (error: unknown) => {
      if (processes[place] === begun) processes[place] = null;
      for (const { reject } of waiting.values()) reject(error);
      waiting.clear();
    };
    child.on('message', (answered: Answered) => {
      const one = waiting.get(answered.number);
      waiting.delete(answered.number);
      if ('failed' in answered) one?.reject(errorOf(answered.failed));
      else if ('found' in answered) one?.resolve(answered.found);
    });
    child.on('error', broken);
    child.on('exit', () => broken(new ProcessEnded('the process that worked on it ended')));
    return begun;
  }

  return {
    atOnce: count * TASKS_EACH,
    run: (task) =>
      new Promise((resolve, reject) => {
        const loads = processes.map((process) => process?.waiting.size ?? 0);
        const place = loads.indexOf(Math.min(...loads));
        processes[place] ??= begin(place);
        const { child, waiting } = processes[place];
        const ordered: Ordered<ProcessTask> = { number: numbered++, task };
        waiting.set(ordered.number, { resolve, reject });
        child.send(ordered, (error) => {
          if (error && waiting.delete(ordered.number)) reject(error);
        });
      }),
    async [Symbol.asyncDispose]() {
      await Promise.all(processes.map((process) => process && end(process.child)));
    },
  };
}

function startChild(data: ProcessData): ChildProcess {
  const cache = getCompileCacheDir();
  return fork(fileURLToPath(programAt('worker', import.meta)), [JSON.stringify(data)], {
    serialization: 'advanced',
    execArgv: [`--max-semi-space-size=${YOUNG}`],
    env: { ...process.env, ...(cache === undefined ? {} : { NODE_COMPILE_CACHE: cache }) },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const waited = new AbortController();
  const exited = once(child, 'exit');
  if (child.connected) child.disconnect();
  const late = setTimeout(PATIENCE, null, { signal: waited.signal }).catch(() => {});
  await Promise.race([exited, late]);
  waited.abort();
  child.kill('SIGKILL');
}
