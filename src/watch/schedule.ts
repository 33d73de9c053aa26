const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** When a known article is looked at again, in milliseconds after it was found: most edits come soon. */
export const LOOKS: readonly number[] = [15 * MINUTE, HOUR, 6 * HOUR, DAY, 3 * DAY];

/** How long a feed rests between two rounds of the loop. */
export const EVERY = 10 * MINUTE;
/** The longest wait after errors. */
const LONGEST_BACK_OFF = DAY;
const FIRST_BACK_OFF = 10 * MINUTE;
/** How often a page is asked for before it is given up. */
export const TRIES = 4;
/** No Retry-After is followed for longer. */
const LONGEST_RETRY = 7 * DAY;

/** When a page that was found at a time is looked at next, after so many looks: never in the past; null after the last. */
export function nextLook(foundAt: number, looks: number, now: number): number | null {
  const after = LOOKS.slice(looks).find((each) => foundAt + each > now);
  return after === undefined ? null : foundAt + after;
}

/** When to try again after so many failures in a row: each wait is twice as long as the one before. */
export function nextTry(failures: number, now: number): number {
  return now + Math.min(LONGEST_BACK_OFF, FIRST_BACK_OFF * 2 ** Math.max(0, failures - 1));
}

/** Until when a server wants to be left alone: `Retry-After` in seconds, or as a date; null where it does not say. */
export function retryAfter(header: string | undefined, now: number): number | null {
  if (header === undefined) return null;
  const time = /^\s*\d{1,9}\s*$/.test(header) ? now + 1000 * Number(header) : Date.parse(header);
  return Number.isNaN(time) || time <= now ? null : Math.min(time, now + LONGEST_RETRY);
}
