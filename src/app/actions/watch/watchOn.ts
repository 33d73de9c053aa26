import type { OpenRecord } from '../../../record/index.ts';
import { CLOCK, type Clock, EVERY, isoTime } from '../../../watch/index.ts';
import type { RoundCounts } from './round.ts';
import type { Watching } from './watchRound.ts';

/** Runs round after round, each when something is due, until the signal is aborted. */
export async function watchOn(
  record: OpenRecord,
  watching: Watching,
  {
    signal,
    clock = CLOCK,
    every = EVERY,
    onRound,
  }: {
    readonly signal: AbortSignal;
    readonly clock?: Clock;
    readonly every?: number;
    readonly onRound: (counts: RoundCounts) => void;
  },
): Promise<void> {
  while (!signal.aborted) {
    onRound(await watching.round());
    const times = [
      ...record.watch.feeds().flatMap(({ state, nextAt }) => (state === 'active' ? nextAt : [])),
      record.watch.nextPageAt() ?? [],
      record.alerts.nextEventAt() ?? [],
    ].flat();
    const next = times.toSorted()[0] ?? isoTime(clock.now() + every);
    const wait = Math.min(every, Math.max(LEAST, Date.parse(next) - clock.now()));
    if (!signal.aborted) await clock.wait(wait, signal);
  }
}

/** The minimum number of milliseconds between two rounds. */
const LEAST = 5000;
