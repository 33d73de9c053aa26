import type { Reader } from '../read/index.ts';

/** For how many seconds one article may be read. */
export type TimeLimitOptions = { readonly timeLimit?: number | undefined };

/** What reads documents within the time limit that the user gives. */
export async function readerOf({ timeLimit }: TimeLimitOptions): Promise<Reader> {
  const { startReader } = await import('../read/index.ts');
  return startReader(timeLimit === undefined ? {} : { seconds: timeLimit });
}
