import type { Tagger } from '../extract/index.ts';
import type { MeaningModel } from '../meaning/index.ts';
import type { OpenRecord } from '../record/index.ts';
import type { Aside } from './aside/index.ts';

/** What answering needs: the record, read only, and the models, loaded when they are first asked for. */
export type Serving = {
  readonly record: OpenRecord;
  readonly meaning: () => Promise<MeaningModel>;
  readonly tagger: () => Promise<Tagger>;
  /** What takes long to work out, begun when it is first asked for. */
  readonly aside: () => Promise<Aside>;
  /** The record to be written, opened for each correction; null where nobody may correct. */
  readonly toWrite: (() => OpenRecord) | null;
  /** What is to be done once articles came in. */
  readonly settle: (record: OpenRecord) => Promise<unknown>;
  /** The version of the program, which corrections bear. */
  readonly program: string;
};
