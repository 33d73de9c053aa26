import type { Tagger } from '../../../extract/index.ts';
import type { Reader } from '../../../read/index.ts';
import type { OpenRecord } from '../../../record/index.ts';
import type { Clock, PoliteFetch } from '../../../watch/index.ts';
import type { OnFinding } from '../../inputs.ts';
import type { Running } from '../running.ts';

/** Counts of one round. */
export type RoundCounts = {
  /** Feeds that were requested; of these, those with nothing new, and those that could not be read. */
  feeds: number;
  unchangedFeeds: number;
  failedFeeds: number;
  /** Pages that were found and will be read. */
  found: number;
  /** Articles that were added; `versions` of them are new versions of known articles. */
  added: number;
  versions: number;
  statements: number;
  /** Known articles that were read again and have not changed. */
  unchanged: number;
  /** Pages that lead to an article known under another address. */
  same: number;
  failed: number;
};

/** What all parts of a round share. */
export type Round = Running & {
  readonly record: OpenRecord;
  readonly clock: Clock;
  readonly fetch: PoliteFetch;
  readonly reader: Reader;
  readonly tagger: () => Promise<Tagger>;
  readonly nested: number | undefined;
  readonly onFinding: OnFinding;
  /** Milliseconds between two rounds. Work that takes longer waits for the next round; null: nothing waits. */
  readonly every: number | null;
  /** Milliseconds until a feed is read again. */
  readonly rest: number;
  /** How many pages of a feed are read the first time. */
  readonly first: number;
  readonly counts: RoundCounts;
};

/** How many hosts are requested at the same time. */
const HOSTS = 8;

/**
 * Works through things by host: one at a time for each host, several hosts at the same time; until the signal is
 * aborted.
 */
export async function hostByHost<T extends { readonly address: string }>(
  things: readonly T[],
  { signal, clock, every }: Pick<Round, 'signal' | 'clock' | 'every'>,
  work: (thing: T) => Promise<void>,
): Promise<void> {
  const began = clock.now();
  const late = () => every !== null && clock.now() - began > every;
  const hosts = Map.groupBy(things, ({ address }) => URL.parse(address)?.hostname ?? '').values();
  const next = async (): Promise<void> => {
    for (const own of hosts)
      for (const thing of own) {
        if (signal?.aborted || late()) break;
        await work(thing);
      }
  };
  await Promise.all(Array.from({ length: HOSTS }, next));
}

/** The time until which a host must not be requested, ISO 8601; null if it may be requested. */
export function closedUntil(
  { record, clock }: Pick<Round, 'record' | 'clock'>,
  address: string,
): string | null {
  const until = record.watch.hostClosedUntil(URL.parse(address)?.hostname ?? '');
  return until !== null && Date.parse(until) > clock.now() ? until : null;
}
