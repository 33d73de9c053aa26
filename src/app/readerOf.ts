import type { Reader } from '../read/index.ts';

/** The time limit for reading one article, in seconds. */
export type TimeLimitOptions = { readonly timeLimit?: number | undefined };

/** A reader of documents with the time limit that the user gives. */
export async function readerOf({ timeLimit }: TimeLimitOptions): Promise<Reader> {
  const { startReader } = await import('../read/index.ts');
  return startReader(timeLimit === undefined ? {} : { seconds: timeLimit });
}
