import { setTimeout } from 'node:timers/promises';
import { randomOf } from '../record/random.ts';
import { browser } from './ask.ts';

/** What many readers met: how often they asked, what went wrong, and how long they waited. */
export type Read = {
  readonly requests: number;
  readonly errors: readonly string[];
  readonly perSecond: number;
  readonly median: number;
  readonly p95: number;
  readonly longest: number;
  /** Within which part of the addresses the longest waits fell: the kinds of the slowest twentieth. */
  readonly slowest: Readonly<Record<string, number>>;
};

/** So many readers at once, each of whom asks for one address after the other and pauses (milliseconds) in between, until `ended`. */
export async function readAtOnce(
  server: string,
  mix: readonly string[],
  { readers, pause, ended }: { readers: number; pause: number; ended: AbortSignal },
): Promise<Read> {
  const times: { address: string; took: number }[] = [];
  const errors: string[] = [];
  const began = performance.now();
  await Promise.all(
    Array.from({ length: readers }, async (_, reader) => {
      const random = randomOf(22, reader);
      const { ask, close } = browser();
      // They do not come all in one moment.
      await setTimeout(random() * pause);
      while (!ended.aborted) {
        const address = mix[Math.floor(random() * mix.length)]!;
        try {
          const { status, took } = await ask(server + address);
          times.push({ address, took });
          if (status !== 200) errors.push(`${status} ${address}`);
        } catch (error) {
          errors.push(`${error} ${address}`);
        }
        if (pause > 0) await setTimeout(2 * random() * pause, undefined, { signal: ended }).catch(() => {});
      }
      close();
    }),
  );
  const seconds = (performance.now() - began) / 1000;
  const sorted = times.toSorted((a, b) => a.took - b.took);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]?.took;
  const slow = sorted.slice(Math.floor(0.95 * sorted.length));
  return {
    requests: times.length,
    errors,
    perSecond: times.length / seconds,
    median: at(0.5) ?? 0,
    p95: at(0.95) ?? 0,
    longest: at(1) ?? 0,
    slowest: Object.fromEntries(
      [...Map.groupBy(slow, ({ address }) => address.replace(/(?<=[a-z]\/)[a-z]+_\w+|=[^&]*/g, ''))]
        .map(([kind, of]) => [kind, of.length] as const)
        .toSorted((a, b) => b[1] - a[1]),
    ),
  };
}
