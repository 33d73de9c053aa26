import type { OpenRecord } from '../record/index.ts';
import type { BackgroundJobs } from './background/index.ts';
import { startWriter } from './background/writer/startWriter.ts';
import { onDemand } from './onDemand.ts';
import { openTagger } from './openTagger.ts';
import { PROGRAM_VERSION } from './programVersion.ts';
import type { TimeLimitOptions } from './readerOf.ts';
import type { Serving } from './serving.ts';

/**
 * What a server answers from: a record, which it may write where `writable`, and the models, each loaded when it is first asked for.
 * `inPlace` for a program that asks once and ends: what takes long is then done without a thread.
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
