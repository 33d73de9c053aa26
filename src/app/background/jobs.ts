import type { PositionChange, Reply } from '../../positions/index.ts';
import type { Speaking } from '../../record/index.ts';

/** A position change with the ids of its statements, which are read when it is shown. */
export type StoredChange = Omit<PositionChange, 'earlier' | 'later'> & {
  readonly earlier: string;
  readonly later: string;
};
/** A position change with its person, and the date of the later statement; '' if not known. */
export type StoredChangeOf = StoredChange & {
  readonly person: { readonly id: string; readonly name: string };
  readonly day: string;
};
/** The ids of a person's statements on one subject, in order of time. */
export type StoredPosition = { readonly subject: readonly string[]; readonly statements: readonly string[] };
/**
 * A person of the record whom another person names, with the number of statements; in `addressed` of them the person is
 * spoken to.
 */
export type StoredNamedPerson = {
  readonly person: string;
  readonly statements: number;
  readonly addressed: number;
};
/** A reply with the ids of both statements. */
export type StoredReply = Omit<Reply, 'statement' | 'answered'> & {
  readonly statement: string;
  readonly answered: string;
};
export type StoredPerson = {
  readonly positions: readonly StoredPosition[];
  readonly changes: readonly StoredChange[];
  /** The person who is named most first. */
  readonly named: readonly StoredNamedPerson[];
  /** Highest confidence first. */
  readonly answers: readonly StoredReply[];
};

/** Background jobs and their results. */
export type JobResults = {
  readonly person: StoredPerson;
  /** Position changes of all people, highest confidence first. */
  readonly changes: readonly StoredChangeOf[];
  readonly speaking: readonly Speaking[];
};

/** A background job; `of` is the id of the person. */
export type Job<What extends keyof JobResults = keyof JobResults> = {
  readonly what: What;
  readonly of: string;
};
