import type { Clock } from '../../src/watch/index.ts';

/** A clock on which waiting takes no time; `pass` moves it on. */
export type FakeClock = Clock & { readonly pass: (milliseconds: number) => void };

export const MORNING = Date.parse('2025-03-04T09:00:00Z');

export function fakeClock(start = MORNING): FakeClock {
  let time = start;
  const pass = (milliseconds: number) => {
    time += milliseconds;
  };
  return { now: () => time, pass, wait: async (milliseconds) => pass(milliseconds) };
}
