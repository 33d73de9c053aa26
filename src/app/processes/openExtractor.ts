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
    /** How many documents there are at least. */
    readonly documents: number;
  };

/** What finds the statements of documents: this process, or several. */
export type Extractor = AsyncDisposable & {
  /** How many documents may be given to it before the first one is done. */
  readonly atOnce: () => number;
  readonly extract: (document: Document) => Promise<Extracted>;
};

/** A process is worth its start, half a second or more of processor time, from so many documents on: less than a tenth of its work. */
const DOCUMENTS_EACH = 32;

/**
 * Opens what finds statements. Several processes have one thread each unless `threads` says otherwise; where there are too few documents
 * for several, this process has several threads. Documents that were not counted in advance count when they come.
 */
export async function openExtractor({ documents, ...options }: ExtractorOptions): Promise<Extractor> {
  const { nested, chair, questions, timeLimit } = options;
  const reading = { ...{ chair, questions }, ...(nested === undefined ? {} : { nested }) };
  const reader = await readerOf(options);
  // Whoever asks for processes, also for one, gets one thread in each.
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
      // Cores that are free now may all be needed once more documents have come.
      const most = processesFor(options, Number.POSITIVE_INFINITY, DOCUMENTS_EACH);
      const data = { model: options.model, threads: options.threads ?? 1, timeLimit };
      several = startProcesses(documents > came ? count : most, data);
      // What this process has loaded it needs no more.
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
