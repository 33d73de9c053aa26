import type { OpenRecord } from '../../../record/index.ts';
import { CLOCK, type Clock, EVERY, makePoliteFetch } from '../../../watch/index.ts';
import type { OnFinding } from '../../inputs.ts';
import { onDemand } from '../../onDemand.ts';
import { openTagger, type TaggerOptions } from '../../openTagger.ts';
import { PROGRAM_VERSION } from '../../programVersion.ts';
import { readerOf, type TimeLimitOptions } from '../../readerOf.ts';
import { needsUpdate } from '../addDocuments.ts';
import { runAlerts } from '../alerts/runAlerts.ts';
import type { Running } from '../running.ts';
import { updateDerivedData } from '../updateDerivedData.ts';
import { readFeeds } from './readFeeds.ts';
import { readPages } from './readPages.ts';
import type { Round, RoundCounts } from './round.ts';

export type WatchOptions = Running &
  TaggerOptions &
  TimeLimitOptions & {
    readonly nested?: number;
    readonly onFinding: OnFinding;
    /** How to contact whoever runs this: sent to servers with every request. */
    readonly contact: string;
    /** Whether addresses of this machine and its network may be requested. */
    readonly privateToo?: boolean;
    /** Milliseconds between two rounds. */
    readonly every?: number;
    /** How many pages of a feed are read the first time. */
    readonly first?: number;
    readonly clock?: Clock;
  };

const FIRST = 20;

/** Runs rounds one after the other; the model is loaded for the first new article. */
export type Watching = AsyncDisposable & {
  /**
   * Reads feeds and the pages that they list; with `all`, also feeds that are not due, and until every page is read.
   */
  readonly round: (options?: { readonly all?: boolean }) => Promise<RoundCounts>;
};

/** Starts watching the feeds of a record. */
export async function startWatching(record: OpenRecord, options: WatchOptions): Promise<Watching> {
  const {
    clock = CLOCK,
    contact,
    privateToo = false,
    every = EVERY,
    first = FIRST,
    nested,
    onFinding,
  } = options;
  const { signal, onProgress } = options;
  const reader = await readerOf(options);
  const tagger = onDemand(() => openTagger(options));
  const running = { ...(signal ? { signal } : {}), ...(onProgress ? { onProgress } : {}) };
  return {
    async round({ all = false } = {}) {
      const userAgent = userAgentOf(contact);
      const counts: RoundCounts = { ...NOTHING };
      const round: Round = {
        ...running,
        ...{ record, clock, reader, nested, onFinding, rest: every, first, counts },
        fetch: makePoliteFetch(record.watch, { clock, userAgent, privateToo, signal }),
        tagger: tagger.load,
        every: all ? null : every,
      };
      await readFeeds(round, { all });
      await readPages(round);
      if (!signal?.aborted && needsUpdate(record, counts))
        await updateDerivedData(record, { ...running, processes: 1 });
      if (!signal?.aborted) await runAlerts(record, { now: clock.now, signal });
      return counts;
    },
    async [Symbol.asyncDispose]() {
      await tagger.close();
      await reader[Symbol.asyncDispose]();
    },
  };
}

/** The user agent that servers see: the program, and how to contact whoever runs it. */
export function userAgentOf(contact: string): string {
  return `onrecord/${PROGRAM_VERSION} (+${contact})`;
}

const NOTHING: RoundCounts = {
  feeds: 0,
  unchangedFeeds: 0,
  failedFeeds: 0,
  found: 0,
  added: 0,
  versions: 0,
  statements: 0,
  unchanged: 0,
  same: 0,
  failed: 0,
};
