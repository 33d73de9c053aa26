import { availableParallelism } from 'node:os';
import type { Tagger } from '../extract/index.ts';

/**
 * The folder of the model (by default the program's own), and the number of threads (by default as many as are useful).
 */
export type TaggerOptions = { readonly model?: string; readonly threads?: number };

/** More threads than these do not help: a window is too little work to divide further. */
const MOST_THREADS = 4;

/** Loads the model that finds statements. */
export async function openTagger({ model, threads }: TaggerOptions = {}): Promise<Tagger> {
  const { loadTagger } = await import('../extract/index.ts');
  return loadTagger({
    threads: threads ?? Math.min(MOST_THREADS, availableParallelism()),
    ...(model === undefined ? {} : { folder: model }),
  });
}
