import type { Statement } from './statement.ts';

/** What somebody said: the days between which it was said (ISO 8601; null when they are not known), and what it means. */
export type Said = {
  readonly statement: Statement;
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly vector: Int8Array;
};
