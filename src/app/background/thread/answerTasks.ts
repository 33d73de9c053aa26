import { setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';
import { interrupted } from '../../../errors.ts';
import { failureOf } from './failure.ts';
import { type Answered, type Sent, STOP } from './messages.ts';

/** How far a thread stands back behind the one that answers, where both have one core. */
const NICE = 5;

/** What a task is given in a thread. */
export type TaskOptions = {
  /** Reports how far it is. */
  readonly onProgress: (says: string) => void;
  /** Is aborted when the thread is to stop: what takes long then ends after its current step, with the signal's reason as its error. */
  readonly signal: AbortSignal;
};

/**
 * Works out, in a thread, what {@link startThread} sends to it. When it is to stop, it waits for the tasks that were begun, then for `end`,
 * and ends by itself: a thread that is ended from outside while a model computes can take the whole process with it.
 */
export function answerTasks<Task>(
  work: (task: Task, options: TaskOptions) => unknown,
  end: () => unknown = () => {},
): void {
  // Elsewhere than on Linux this would be for the whole process.
  if (process.platform === 'linux') setPriority(NICE);
  const stopping = new AbortController();
  const begun = new Set<Promise<void>>();
  const answer = (answered: Answered) => parentPort?.postMessage(answered);

  async function run(number: number, task: Task): Promise<void> {
    const onProgress = (progress: string) => answer({ number, progress });
    try {
      answer({ number, found: await work(task, { onProgress, signal: stopping.signal }) });
    } catch (error) {
      answer({ number, failed: failureOf(error) });
    }
  }

  async function stop(): Promise<void> {
    stopping.abort(interrupted());
    await Promise.all(begun);
    await end();
    // In a thread this ends the thread only, with what it may have started.
    process.exit();
  }

  parentPort?.on('message', (sent: Sent<Task>) => {
    if (sent === STOP) {
      void stop();
      return;
    }
    const running = run(sent.number, sent.task).finally(() => begun.delete(running));
    begun.add(running);
  });
}
