import { setTimeout } from 'node:timers/promises';
import type { Pending } from './startBackgroundJobs.ts';

/** How long a page waits, in milliseconds. */
const PATIENCE = 50;

/** The result of a background job if it is ready soon; otherwise null, and the page says that it is pending. */
export async function soon<T>({ known, found }: Pending<T>): Promise<T | null> {
  if (known !== null) return known;
  const stop = new AbortController();
  const late = setTimeout(PATIENCE, null, { signal: stop.signal }).catch(() => null);
  try {
    return await Promise.race([found, late]);
  } finally {
    stop.abort();
  }
}
