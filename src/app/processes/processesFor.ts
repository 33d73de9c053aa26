import { availableParallelism } from 'node:os';

/** The number of processes; by default one for each core, and fewer if there is little to do. */
export type ProcessOptions = { readonly processes?: number | undefined };

/**
 * The number of processes for this number of tasks, if starting one is worthwhile for `each` tasks; `threads` alone
 * means one process.
 */
export function processesFor(
  { processes, threads }: ProcessOptions & { readonly threads?: number | undefined },
  tasks: number,
  each: number,
): number {
  if (processes !== undefined) return Math.max(1, Math.min(processes, tasks));
  if (threads !== undefined) return 1;
  return Math.max(1, Math.min(availableParallelism(), Math.floor(tasks / each)));
}
