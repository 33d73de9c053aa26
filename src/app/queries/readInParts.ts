import { setImmediate } from 'node:timers/promises';
import type { Statement } from '../../data/index.ts';
import type { Serving } from '../serving.ts';

/** How many statements are read at a time: few enough that other requests wait little. */
const PART = 100;

/**
 * Reads statements by their ids and returns what `viewOf` gives for them. Other requests are served in between.
 * Statements that no longer exist are left out.
 */
export async function readInParts<T>(
  { record }: Serving,
  ids: readonly string[],
  viewOf: (statements: Iterable<Statement>) => readonly T[],
): Promise<T[]> {
  const found: T[] = [];
  for (let from = 0; from < ids.length; from += PART) {
    if (from > 0) await setImmediate();
    found.push(...viewOf(record.statementsBy(ids.slice(from, from + PART))));
  }
  return found;
}
