import type { StatementView } from '../../data/index.ts';

/** A statement with what a citation says of it besides. */
export type CitedStatement = {
  readonly statement: StatementView;
  /** The address of the article; null where it has none, as of a pasted text. */
  readonly articleAddress: string | null;
  /** Who reports it in turn, where it is nested (X said that Y had said). */
  readonly reportedBy: readonly string[];
  /** The address of `onrecord serve`, for a link to the record; empty where there is none. */
  readonly base: string;
};
