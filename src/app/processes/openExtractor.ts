import type { Document } from '../../data/index.ts';
import { onDemand } from '../onDemand.ts';
import { openTagger, type TaggerOptions } from '../openTagger.ts';
import { readerOf, type TimeLimitOptions } from '../readerOf.ts';
import { type ProcessOptions, processesFor } from './processesFor.ts';
import { ProcessEnded, type Processes, startProcesses } from './startProcesses.ts';
import type { Extracted, ReadingOptions } from './tasks.ts';
import { workerOf } from './workerOf.ts';

export type ExtractorOptions = TaggerOptions &
  TimeLimitOptions &
  ProcessOptions &
  ReadingOptions & {
    /** The minimum number of documents. */
    readonly documents: number;
  };

/** Finds the statements of documents in this process or in several. */
export type Extractor = AsyncDisposable & {
  /** How many documents may be passed to it before the first is done. */
  readonly atOnce: () => number;
  readonly extract: (document: Document) => Promise<Extracted>;
};

/**
 * The number of documents for which it is worth starting a process: starting one takes half a second or more of
 * processor time, then less than a tenth of its work.
 */
const DOCUMENTS_EACH = 32;

/**
 * Starts what finds statements. Several processes have one thread each unless `threads` says otherwise; with too few
 * documents for several processes, this process has several threads. Documents that were not counted in advance are
 * counted as they come.
 */
export async function openExtractor({ documents, ...options }: ExtractorOptions): Promise<Extractor> {
  const { nested, chair, questions, timeLimit } = options;
  const reading = { ...{ chair, questions }, ...(nested === undefined ? {} : { nested }) };
  const reader = await readerOf(options);
  // Whoever asks for a number of processes, even for one, gets one thread in each.
  const tagger = onDemand(() =>
    openTagger(options.processes === undefined ? options : { ...options, threads: options.threads ?? 1 }),
  );
  const embedder = onDemand<never>(() => Promise.reject(new Error('embeddings are computed elsewhere')));
  const here = workerOf({ tagger, embedder, reader });
  let several: Processes | null = null;
  let came = 0;

  /** The processes, once there are enough documents for more than one. */
  function processesNow(): Processes | null {
    const count = processesFor(options, Math.max(documents, came), DOCUMENTS_EACH);
    if (!several && count > 1) {
      // Cores that are idle now may all be needed when more documents come.
      const most = processesFor(options, Number.POSITIVE_INFINITY, DOCUMENTS_EACH);
      const data = { model: options.model, threads: options.threads ?? 1, timeLimit };
      several = startProcesses(documents > came ? count : most, data);
      // This process no longer needs its own model.
      void tagger.close();
    }
    return several;
  }

  return {
    atOnce: () => processesNow()?.atOnce ?? 1,
    async extract(document) {
      came += 1;
      const task = { extract: document, options: reading };
      const processes = processesNow();
      if (!processes) return here(task) as Promise<Extracted>;
      try {
        return (await processes.run(task)) as Extracted;
      } catch (error) {
        if (!(error instanceof ProcessEnded)) throw error;
        const { uri } = document;
        const finding = {
          code: 'extraction-failed',
          severity: 'error',
          message: error.message,
          uri,
        } as const;
        return { article: null, statements: [], findings: [finding], model: '' };
      }
    },
    async [Symbol.asyncDispose]() {
      await several?.[Symbol.asyncDispose]();
      await tagger.close();
      await reader[Symbol.asyncDispose]();
    },
  };
}
