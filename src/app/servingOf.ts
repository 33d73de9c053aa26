import type { OpenRecord } from '../record/index.ts';
import type { BackgroundJobs } from './background/index.ts';
import { startWriter } from './background/writer/startWriter.ts';
import { onDemand } from './onDemand.ts';
import { openTagger } from './openTagger.ts';
import { PROGRAM_VERSION } from './programVersion.ts';
import type { TimeLimitOptions } from './readerOf.ts';
import type { Serving } from './serving.ts';

/**
 * What queries of a record need. Models are loaded when they are first needed. With `writable`, it can also write to
 * the record; with `inPlace`, for a program that asks one question and ends, background jobs run without a thread.
 */
export function servingOf(
  record: OpenRecord,
  {
    writable = false,
    privateToo = false,
    inPlace = false,
    ...limits
  }: TimeLimitOptions & {
    readonly writable?: boolean;
    readonly privateToo?: boolean;
    readonly inPlace?: boolean;
  } = {},
): Serving & AsyncDisposable {
  const writing = writable ? startWriter(record.path, limits) : null;
  const meaning = onDemand(() => import('../embedding/index.ts').then(({ loadEmbedder }) => loadEmbedder()));
  const tagger = onDemand(() => openTagger({}));
  let jobs: Promise<BackgroundJobs> | null = null;
  return {
    record,
    writing,
    privateToo,
    program: PROGRAM_VERSION,
    embedder: meaning.load,
    tagger: tagger.load,
    background() {
      jobs ??= import('./background/index.ts').then(({ jobsInPlace, startBackgroundJobs }) =>
        inPlace ? jobsInPlace(record) : startBackgroundJobs(record),
      );
      return jobs;
    },
    async [Symbol.asyncDispose]() {
      await Promise.all([writing?.[Symbol.asyncDispose](), (await jobs)?.[Symbol.asyncDispose]()]);
      await meaning.close();
      await tagger.close();
    },
  };
}
