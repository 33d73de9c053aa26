import { setTimeout } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { interrupted } from '../../../errors.ts';
import { errorOf } from './failure.ts';
import { type Answered, type Ordered, type Sent, STOP } from './messages.ts';

/** A thread that runs tasks. It starts with the first task, and starts again after it has failed. */
export type Thread<Task> = {
  /**
   * The result of a task; `onProgress` is called with its progress.
   * @throws the error that the task threw, an OnrecordError with its code; OnrecordError `interrupted` if the thread is
   * closed first
   */
  run(task: Task, onProgress?: (says: string) => void): Promise<unknown>;
  /** Asks the thread to stop, and terminates it if that takes too long. */
  close(): Promise<void>;
};

type Waiting = {
  resolve(found: unknown): void;
  reject(error: unknown): void;
  readonly onProgress: (says: string) => void;
};

/** Milliseconds that a thread has to stop: more than it takes to load a model, even on a busy machine. */
const PATIENCE = 8000;

/** A thread whose program calls {@link answerTasks}; `workerData` is passed to that program. */
export function startThread<Task>(
  program: URL,
  workerData: unknown,
  { patience = PATIENCE }: { readonly patience?: number } = {},
): Thread<Task> {
  let current: { readonly worker: Worker; readonly waiting: Map<number, Waiting> } | null = null;
  let numbered = 0;
  let closed = false;

  function begin(): NonNullable<typeof current> {
    const worker = new Worker(program, { workerData });
    // One map for each worker: a worker that was started later goes on.
    const waiting = new Map<number, Waiting>();
    const begun = { worker, waiting };
    // The thread does not keep a program running whose work is done.
    worker.unref();
    const broken = (error: unknown) => {
      if (current === begun) current = null;
      const all = [...waiting.values()];
      waiting.clear();
      for (const { reject } of all) reject(error);
    };
    worker.on('message', (answered: Answered) => {
      const { number } = answered;
      const one = waiting.get(number);
      if ('progress' in answered) {
        one?.onProgress(answered.progress);
        return;
      }
      waiting.delete(number);
      if ('failed' in answered) one?.reject(errorOf(answered.failed));
      else one?.resolve(answered.found);
    });
    worker.on('error', broken);
    worker.on('exit', () => broken(closed ? interrupted() : new Error('the thread ended')));
    return begun;
  }

  return {
    run: (task, onProgress = () => {}) =>
      new Promise((resolve, reject) => {
        if (closed) return reject(interrupted());
        current ??= begin();
        const ordered: Ordered<Task> = { number: numbered++, task };
        current.waiting.set(ordered.number, { resolve, reject, onProgress });
        current.worker.postMessage(ordered);
      }),
    async close() {
      closed = true;
      if (!current) return;
      const { worker } = current;
      const waited = new AbortController();
      const late = setTimeout(patience, null, { signal: waited.signal }).catch(() => {});
      // `once` from `node:events` would reject if the thread emits an error first.
      const exited = new Promise((done) => worker.on('exit', done));
      const sent: Sent<Task> = STOP;
      worker.postMessage(sent);
      await Promise.race([exited, late]);
      waited.abort();
      await worker.terminate();
    },
  };
}
