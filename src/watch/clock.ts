import { setTimeout } from 'node:timers/promises';

/** The time, and waiting for it: tests give one that does not wait. */
export type Clock = {
  readonly now: () => number;
  /** Waits so many milliseconds; ends early, without an error, where the signal is aborted. */
  readonly wait: (milliseconds: number, signal?: AbortSignal) => Promise<void>;
};

/** The clock of this machine. */
export const CLOCK: Clock = {
  now: Date.now,
  async wait(milliseconds, signal) {
    await setTimeout(milliseconds, undefined, { ...(signal ? { signal } : {}) }).catch(() => {});
  },
};

/** A time as the record keeps it. */
export function isoTime(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
