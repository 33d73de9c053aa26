import type { AlertEvent, WordRun } from './alert.ts';
import type { Statement } from './statement.ts';

/** What was added to a record since a given time. */
export type Digest = {
  readonly since: string;
  /**
   * New statements by person, the person with most statements first; null for statements without a speaker. Statements
   * that an earlier version of the article already had are left out.
   */
  readonly people: readonly {
    readonly name: string | null;
    readonly statements: readonly DigestStatement[];
  }[];
  readonly changes: readonly {
    readonly name: string;
    readonly earlier: DigestStatement;
    readonly later: DigestStatement;
    readonly reason: string;
    readonly certainty: number;
  }[];
  readonly edits: readonly {
    readonly title: string;
    readonly uri: string;
    readonly address: string;
    readonly words: readonly WordRun[];
  }[];
  readonly events: readonly AlertEvent[];
};

/** A statement with its passage, its address in the record, and whether it is unsure. */
export type DigestStatement = Statement & {
  readonly passage: string;
  readonly address: string;
  readonly unsure: boolean;
};
