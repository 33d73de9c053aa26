import type { Failure } from './failure.ts';

/** What is sent to a thread: tasks, and at the end the request to stop. */
export type Sent<Task> = Ordered<Task> | typeof STOP;
export const STOP = 'stop';

/** A task as it is sent to a thread. */
export type Ordered<Task> = { readonly number: number; readonly task: Task };

/** What a thread sends back: how far a task is, what came of it, or what went wrong with it. */
export type Answered = { readonly number: number } & (
  | { readonly progress: string }
  | { readonly found: unknown }
  | { readonly failed: Failure }
);
