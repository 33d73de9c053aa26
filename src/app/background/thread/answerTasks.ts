import { setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';
import { OnrecordError } from '../../../errors.ts';
import type { Answered, Failure, Ordered } from './messages.ts';

/** How far a thread stands back behind the one that answers, where both have one core. */
const NICE = 5;

/** Works out, in a thread, what {@link startThread} sends to it; `tell` says how far it is. */
export function answerTasks<Task>(work: (task: Task, tell: (says: string) => void) => unknown): void {
  // Elsewhere than on Linux this would be for the whole process.
  if (process.platform === 'linux') setPriority(NICE);
  const answer = (answered: Answered) => parentPort?.postMessage(answered);
  parentPort?.on('message', async ({ number, task }: Ordered<Task>) => {
    try {
      answer({ number, found: await work(task, (told) => answer({ number, told })) });
    } catch (error) {
      answer({ number, failed: failureOf(error) });
    }
  });
}

function failureOf(error: unknown): Failure {
  if (!(error instanceof Error))
    return { code: null, name: 'Error', message: String(error), stack: undefined };
  const { name, message, stack } = error;
  return { code: error instanceof OnrecordError ? error.code : null, name, message, stack };
}
