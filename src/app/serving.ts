import type { Embedder } from '../embedding/index.ts';
import type { Tagger } from '../extract/index.ts';
import type { OpenRecord } from '../record/index.ts';
import type { BackgroundJobs } from './background/index.ts';
import type { Writing } from './writing.ts';

/** What answering needs: the record, read only, and the models, loaded when they are first asked for. */
export type Serving = {
  readonly record: OpenRecord;
  readonly embedder: () => Promise<Embedder>;
  readonly tagger: () => Promise<Tagger>;
  /** What takes long to work out, begun when it is first asked for. */
  readonly background: () => Promise<BackgroundJobs>;
  /** What writes the record; null where nobody may. */
  readonly writing: Writing | null;
  /** Whether pages of this machine and its network may be added. */
  readonly privateToo: boolean;
  /** The version of the program. */
  readonly program: string;
};
