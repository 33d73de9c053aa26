import { setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';
import { interrupted } from '../../../errors.ts';
import { failureOf } from './failure.ts';
import { type Answered, type Sent, STOP } from './messages.ts';

/** How much lower than the main thread's the priority of a thread is, for machines with one core. */
const NICE = 5;

/** What a task receives in a thread. */
export type TaskOptions = {
  /** Reports progress. */
  readonly onProgress: (says: string) => void;
  /**
   * Aborted when the thread is to stop; long tasks then end after their current step, with the signal's reason as their
   * error.
   */
  readonly signal: AbortSignal;
};

/**
 * Runs the tasks that {@link startThread} sends to this thread. When the thread is to stop, it waits for the tasks
 * already started, then for `end`, and exits by itself: terminating a thread from outside while a model computes can
 * end the whole process.
 */
export function answerTasks<Task>(
  work: (task: Task, options: TaskOptions) => unknown,
  end: () => unknown = () => {},
): void {
  // On systems other than Linux this would set the priority of the whole process.
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
    // In a thread this ends only the thread, and whatever it has started.
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
