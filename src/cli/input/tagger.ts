import { availableParallelism } from 'node:os';
import type { Tagger } from '../../extract/index.ts';
import type { ModelOptions } from '../command.ts';

/** More threads than these do not help: what a window holds is too little to be shared further. */
const MOST_THREADS = 4;

/** The model, loaded with the threads that the user gave or the machine has. */
export async function openTagger({ model, threads }: ModelOptions): Promise<Tagger> {
  const { loadTagger } = await import('../../extract/index.ts');
  return loadTagger({
    threads: threads ?? Math.min(MOST_THREADS, availableParallelism()),
    ...(model === undefined ? {} : { folder: model }),
  });
}
