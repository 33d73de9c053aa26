import type { BackgroundJobs } from '../app/background/index.ts';
import type { Serving } from '../app/serving.ts';
import type { OpenRecord } from '../record/index.ts';
import { openTagger } from './input/tagger.ts';
import { PROGRAM_VERSION } from './programVersion.ts';
import { startWriter } from './writer/startWriter.ts';

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
  }: { readonly writable?: boolean; readonly privateToo?: boolean; readonly inPlace?: boolean } = {},
): Serving & AsyncDisposable {
  const writing = writable ? startWriter(record.path) : null;
  const meaning = onDemand(() => import('../embedding/index.ts').then(({ loadEmbedder }) => loadEmbedder()));
  const tagger = onDemand(() => openTagger({}));
  let aside: Promise<BackgroundJobs> | null = null;
  return {
    record,
    writing,
    privateToo,
    program: PROGRAM_VERSION,
    embedder: meaning.load,
    tagger: tagger.load,
    background() {
      aside ??= import('../app/background/index.ts').then(({ jobsInPlace, startBackgroundJobs }) =>
        inPlace ? jobsInPlace(record) : startBackgroundJobs(record),
      );
      return aside;
    },
    async [Symbol.asyncDispose]() {
      await writing?.[Symbol.asyncDispose]();
      await (await aside)?.[Symbol.asyncDispose]();
      await meaning.close();
      await tagger.close();
    },
  };
}

/** A model that is loaded when it is first asked for, and again where that failed; who only ends does not hear of it. */
function onDemand<Model extends { close(): unknown }>(open: () => Promise<Model>) {
  let loaded: Promise<Model> | null = null;
  return {
    load(): Promise<Model> {
      loaded ??= open().catch((error) => {
        loaded = null;
        throw error;
      });
      return loaded;
    },
    async close(): Promise<void> {
      await loaded?.then((model) => model.close()).catch(() => {});
    },
  };
}
