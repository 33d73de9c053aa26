import type { Answer, Change } from '../../positions/index.ts';
import type { Speaking } from '../../record/index.ts';

/** A change of position by the ids of its statements, which are read when they are told. */
export type ChangeFound = Omit<Change, 'earlier' | 'later'> & {
  readonly earlier: string;
  readonly later: string;
};
/** The same with whose it is. */
export type ChangeFoundOf = ChangeFound & { readonly person: { readonly id: string; readonly name: string } };
/** Where anybody's position changed. */
export type ChangesFound = {
  /** The surest first. */
  readonly surest: readonly ChangeFoundOf[];
  /** Those whose later statement is newest, the newest first. */
  readonly latest: readonly ChangeFoundOf[];
};
/** What a person said on one subject, in order of time, by ids. */
export type PositionFound = { readonly subject: readonly string[]; readonly statements: readonly string[] };
/** Somebody of the record whom a person names, in how many statements; in `addressed` of them as whom it is said to. */
export type NamedFound = { readonly person: string; readonly statements: number; readonly addressed: number };
/** What a person answered, by the ids of both statements. */
export type AnswerFound = Omit<Answer, 'statement' | 'answered'> & {
  readonly statement: string;
  readonly answered: string;
};
export type PersonFound = {
  readonly positions: readonly PositionFound[];
  readonly changes: readonly ChangeFound[];
  /** The one who is named most first. */
  readonly named: readonly NamedFound[];
  /** The surest first. */
  readonly answers: readonly AnswerFound[];
};

/** What takes long to work out, and what comes of it. */
export type Found = {
  readonly person: PersonFound;
  readonly changes: ChangesFound;
  readonly speaking: readonly Speaking[];
};

/** Something to work out; `of` is the id of the person. */
export type Task<What extends keyof Found = keyof Found> = { readonly what: What; readonly of: string };
