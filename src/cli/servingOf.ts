import type { Tagger } from '../extract/index.ts';
import type { MeaningModel } from '../meaning/index.ts';
import type { OpenRecord } from '../record/index.ts';
import type { Aside, Serving } from '../serve/index.ts';
import { PROGRAM_VERSION } from './programVersion.ts';
import { openTagger } from './tagger.ts';

/** What a server answers from: a record, and the models, each loaded when it is first asked for. */
export function servingOf(record: OpenRecord, toWrite: Serving['toWrite'] = null): Serving & AsyncDisposable {
  let meaning: Promise<MeaningModel> | null = null;
  let tagger: Promise<Tagger> | null = null;
  let aside: Promise<Aside> | null = null;
  return {
    record,
    toWrite,
    async settle(written) {
      const { settle } = await import('./settle.ts');
      await settle(written, { quiet: true, interrupt: { asked: () => false, [Symbol.dispose]() {} } });
    },
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
      await (await aside)?.[Symbol.asyncDispose]();
      await (await meaning)?.close();
      await (await tagger)?.close();
    },
  };
}
