import type { Failure } from './failure.ts';

/** A message to a thread: a task, or the request to stop. */
export type Sent<Task> = Ordered<Task> | typeof STOP;
export const STOP = 'stop';

/** A task with its number, as sent to a thread. */
export type Ordered<Task> = { readonly number: number; readonly task: Task };

/** A message from a thread: the progress of a task, its result, or its error. */
export type Answered = { readonly number: number } & (
  | { readonly progress: string }
  | { readonly found: unknown }
  | { readonly failed: Failure }
);
