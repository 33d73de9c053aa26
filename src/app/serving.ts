import type { Embedder } from '../embedding/index.ts';
import type { Tagger } from '../extract/index.ts';
import type { OpenRecord } from '../record/index.ts';
import type { BackgroundJobs } from './background/index.ts';
import type { Writing } from './writing.ts';

/** What queries need: the record, read-only, and the models, which are loaded when they are first needed. */
export type Serving = {
  readonly record: OpenRecord;
  readonly embedder: () => Promise<Embedder>;
  readonly tagger: () => Promise<Tagger>;
  /** The background jobs, started when they are first needed. */
  readonly background: () => Promise<BackgroundJobs>;
  /** Writes to the record; null if nobody may write to it. */
  readonly writing: Writing | null;
  /** Whether pages from this machine and its network may be added. */
  readonly privateToo: boolean;
  /** The version of the program. */
  readonly program: string;
};
