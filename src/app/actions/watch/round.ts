import type { Tagger } from '../../../extract/index.ts';
import type { Reader } from '../../../read/index.ts';
import type { OpenRecord } from '../../../record/index.ts';
import type { Clock, PoliteFetch } from '../../../watch/index.ts';
import type { OnFinding } from '../../inputs.ts';
import type { Running } from '../running.ts';

/** What a round came to. */
export type RoundCounts = {
  /** Feeds that were asked; of these, how many had nothing new, and how many could not be read. */
  feeds: number;
  unchangedFeeds: number;
  failedFeeds: number;
  /** Pages that were found, and are to be read. */
  found: number;
  /** Articles that were added; `versions` of them are new versions of known ones. */
  added: number;
  versions: number;
  statements: number;
  /** Known articles that were looked at again and say the same. */
  unchanged: number;
  /** Pages that lead to an article that is known by another address. */
  same: number;
  failed: number;
};

/** What the parts of a round share. */
export type Round = Running & {
  readonly record: OpenRecord;
  readonly clock: Clock;
  readonly fetch: PoliteFetch;
  readonly reader: Reader;
  readonly tagger: () => Promise<Tagger>;
  readonly nested: number | undefined;
  readonly onFinding: OnFinding;
  /** Milliseconds between two rounds: what takes longer waits for the next one. Null: nothing waits. */
  readonly every: number | null;
  /** How long a feed rests. */
  readonly rest: number;
  /** How many pages of a feed are read at first sight. */
  readonly first: number;
  readonly counts: RoundCounts;
};

/** How many hosts are asked at the same time. */
const HOSTS = 8;

/** Works through things host by host: those of one host one after the other, some hosts at the same time; until the signal is aborted. */
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

/** Until when the host of an address wants to be left alone; null where it may be asked. */
export function closedUntil(
  { record, clock }: Pick<Round, 'record' | 'clock'>,
  address: string,
): string | null {
  const until = record.watch.hostClosedUntil(URL.parse(address)?.hostname ?? '');
  return until !== null && Date.parse(until) > clock.now() ? until : null;
}
