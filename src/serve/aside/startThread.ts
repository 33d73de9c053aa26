import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { type ErrorCode, OnrecordError } from '../../errors.ts';
import type { Done, Found, Ordered, Task } from './tasks.ts';

/** A thread that works tasks out one after the other; it is begun with the first, and again where it broke. */
export type Thread = {
  run<What extends keyof Found>(task: Task<What>): Promise<Found[What]>;
  close(): Promise<void>;
};

type Waiting = { resolve(found: never): void; reject(error: unknown): void };

// In a clone the sources are run, in an installed package what was built from them.
const WORKER = new URL(`./worker${extname(import.meta.filename)}`, import.meta.url);

/** A thread that reads the record in this file. */
export function startThread(path: string): Thread {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let numbered = 0;

  function begin(): Worker {
    const begun = new Worker(WORKER, { workerData: { path } });
    // A program whose work is done does not wait for it.
    begun.unref();
    const broken = (error: unknown) => {
      if (worker === begun) worker = null;
      for (const { reject } of waiting.values()) reject(error);
      waiting.clear();
    };
    begun.on('message', (done: Done) => {
      const one = waiting.get(done.number);
      waiting.delete(done.number);
      if ('failed' in done) one?.reject(errorOf(done.failed));
      else one?.resolve(done.found as never);
    });
    begun.on('error', broken);
    begun.on('exit', () => broken(new Error('the thread ended')));
    return begun;
  }

  return {
    run: (task) =>
      new Promise((resolve, reject) => {
        worker ??= begin();
        const ordered: Ordered = { number: numbered++, task };
        waiting.set(ordered.number, { resolve, reject });
        worker.postMessage(ordered);
      }),
    async close() {
      await worker?.terminate();
    },
  };
}

function errorOf({ code, message }: { code: string | null; message: string }): Error {
  return code === null ? new Error(message) : new OnrecordError(code as ErrorCode, message);
}
