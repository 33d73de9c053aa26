import type { AlertEvent, WordRun } from './alert.ts';
import type { Statement } from './statement.ts';

/** What came into a record since a time. */
export type Digest = {
  readonly since: string;
  /** New statements by person, whoever said most first; those without a speaker under null. Nothing that an edited article had before. */
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

/** A statement with its passage, where it is in the record, and whether it is unsure. */
export type DigestStatement = Statement & {
  readonly passage: string;
  readonly address: string;
  readonly unsure: boolean;
};
