import { Worker } from 'node:worker_threads';
import { type ErrorCode, interrupted, OnrecordError } from '../../../errors.ts';
import type { Answered, Failure, Ordered } from './messages.ts';

/** A thread that works tasks out; it is begun with the first, and again where it broke. */
export type Thread<Task> = {
  /** What comes of a task; `tell` hears how far it is. @throws what the thread threw: an OnrecordError as it was */
  run(task: Task, tell?: (says: string) => void): Promise<unknown>;
  close(): Promise<void>;
};

type Waiting = {
  resolve(found: unknown): void;
  reject(error: unknown): void;
  readonly tell: (says: string) => void;
};

/** A thread whose program calls {@link answerTasks}; `workerData` is for that program. */
export function startThread<Task>(program: URL, workerData: unknown): Thread<Task> {
  let current: { readonly worker: Worker; readonly waiting: Map<number, Waiting> } | null = null;
  let numbered = 0;
  let closed = false;

  function begin(): NonNullable<typeof current> {
    const worker = new Worker(program, { workerData });
    // Each worker's own: another one that was begun meanwhile goes on.
    const waiting = new Map<number, Waiting>();
    const begun = { worker, waiting };
    // A program whose work is done does not wait for it.
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
      if ('told' in answered) {
        one?.tell(answered.told);
        return;
      }
      waiting.delete(number);
      if ('failed' in answered) one?.reject(errorOf(answered.failed));
      else one?.resolve(answered.found);
    });
    worker.on('error', broken);
    worker.on('exit', () => broken(new Error('the thread ended')));
    return begun;
  }

  return {
    run: (task, tell = () => {}) =>
      new Promise((resolve, reject) => {
        if (closed) return reject(interrupted());
        current ??= begin();
        const ordered: Ordered<Task> = { number: numbered++, task };
        current.waiting.set(ordered.number, { resolve, reject, tell });
        current.worker.postMessage(ordered);
      }),
    async close() {
      closed = true;
      await current?.worker.terminate();
    },
  };
}

/** The error that the thread sent, with where it was thrown there. */
function errorOf({ code, name, message, stack }: Failure): Error {
  const error =
    code === null
      ? Object.assign(new Error(message), { name })
      : new OnrecordError(code as ErrorCode, message);
  if (stack !== undefined) error.stack = stack;
  return error;
}
