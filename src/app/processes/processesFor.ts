import { availableParallelism } from 'node:os';

/** How many processes work; by default as many as there are cores, and fewer where there is little to do. */
export type ProcessOptions = { readonly processes?: number | undefined };

/** How many processes so many tasks are worth, of which `each` are worth the start of one; `threads` alone asks for one process. */
export function processesFor(
  { processes, threads }: ProcessOptions & { readonly threads?: number | undefined },
  tasks: number,
  each: number,
): number {
  if (processes !== undefined) return Math.max(1, Math.min(processes, tasks));
  if (threads !== undefined) return 1;
  return Math.max(1, Math.min(availableParallelism(), Math.floor(tasks / each)));
}
