import { availableParallelism } from 'node:os';
import type { Tagger } from '../extract/index.ts';

/** Which model reads: the one in a folder, else the program's own; with so many threads, else as many as help. */
export type TaggerOptions = { readonly model?: string; readonly threads?: number };

/** More threads than these do not help: what a window holds is too little to be shared further. */
const MOST_THREADS = 4;

/** Loads the model that finds statements. */
export async function openTagger({ model, threads }: TaggerOptions = {}): Promise<Tagger> {
  const { loadTagger } = await import('../extract/index.ts');
  return loadTagger({
    threads: threads ?? Math.min(MOST_THREADS, availableParallelism()),
    ...(model === undefined ? {} : { folder: model }),
  });
}
