import type { Span } from './span.ts';

/** How one field of a statement was found. */
export type Reason = {
  readonly field: string;
  readonly value: string;
  /** What told it: a head of the model, a rule, both of them, or the form of the article. */
  readonly by: 'model' | 'rule' | 'model and rule';
  /** How sure, 0…1; null where a rule tells yes or no. */
  readonly score: number | null;
  readonly runnerUp: { readonly value: string; readonly score: number } | null;
  /** Where it is read, in UTF-16 code units of the article's text. */
  readonly spans: readonly Span[];
};

/** Takes the reasons of a statement's fields, by its id. */
export type Explain = (statement: string, reason: Reason) => void;
