import type { Tagger } from '../extract/index.ts';
import type { MeaningModel } from '../meaning/index.ts';
import type { OpenRecord } from '../record/index.ts';
import type { Aside, Serving } from '../serve/index.ts';
import { PROGRAM_VERSION } from './programVersion.ts';
import { openTagger } from './tagger.ts';
import { startWriter } from './writer/startWriter.ts';

/** What a server answers from: a record, which it may write where `writable`, and the models, each loaded when it is first asked for. */
export function servingOf(
  record: OpenRecord,
  {
    writable = false,
    privateToo = false,
  }: { readonly writable?: boolean; readonly privateToo?: boolean } = {},
): Serving & AsyncDisposable {
  const writing = writable ? startWriter(record.path) : null;
  let meaning: Promise<MeaningModel> | null = null;
  let tagger: Promise<Tagger> | null = null;
  let aside: Promise<Aside> | null = null;
  return {
    record,
    writing,
    privateToo,
    program: PROGRAM_VERSION,
    meaning() {
      meaning ??= import('../meaning/index.ts').then(({ loadMeaning }) => loadMeaning());
      return meaning;
    },
    tagger() {
      tagger ??= openTagger({});
      return tagger;
    },
    aside() {
      aside ??= import('../serve/index.ts').then(({ workAside }) => workAside(record));
      return aside;
    },
    async [Symbol.asyncDispose]() {
      await writing?.[Symbol.asyncDispose]();
      await (await aside)?.[Symbol.asyncDispose]();
      await (await meaning)?.close();
      await (await tagger)?.close();
    },
  };
}
