import type { PositionChange, Reply } from '../../positions/index.ts';
import type { Speaking } from '../../record/index.ts';

/** A change of position by the ids of its statements, which are read when they are shown. */
export type StoredChange = Omit<PositionChange, 'earlier' | 'later'> & {
  readonly earlier: string;
  readonly later: string;
};
/** The same with its person, and the day of the later statement; '' where that is not known. */
export type StoredChangeOf = StoredChange & {
  readonly person: { readonly id: string; readonly name: string };
  readonly day: string;
};
/** What a person said on one subject, in order of time, by ids. */
export type StoredPosition = { readonly subject: readonly string[]; readonly statements: readonly string[] };
/** A person of the record whom another person names, with the number of statements; in `addressed` of them they are spoken to. */
export type StoredNamedPerson = {
  readonly person: string;
  readonly statements: number;
  readonly addressed: number;
};
/** What a person answered, by the ids of both statements. */
export type StoredReply = Omit<Reply, 'statement' | 'answered'> & {
  readonly statement: string;
  readonly answered: string;
};
export type StoredPerson = {
  readonly positions: readonly StoredPosition[];
  readonly changes: readonly StoredChange[];
  /** The one who is named most first. */
  readonly named: readonly StoredNamedPerson[];
  /** The surest first. */
  readonly answers: readonly StoredReply[];
};

/** What takes long to work out, and what comes of it. */
export type JobResults = {
  readonly person: StoredPerson;
  /** Where anybody's position changed, the surest first. */
  readonly changes: readonly StoredChangeOf[];
  readonly speaking: readonly Speaking[];
};

/** Something to work out; `of` is the id of the person. */
export type Job<What extends keyof JobResults = keyof JobResults> = {
  readonly what: What;
  readonly of: string;
};
