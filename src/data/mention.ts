import type { Span } from './span.ts';

export const mentionTypes = ['person', 'organization', 'place'] as const;
export type MentionType = (typeof mentionTypes)[number];
export const mentionForms = ['name', 'noun', 'pronoun'] as const;
export type MentionForm = (typeof mentionForms)[number];

/** A possible antecedent: the index of another mention of the article, and its probability (0…1). */
export type Antecedent = { readonly mention: number; readonly probability: number };

/** A span that refers to somebody or something, as the model finds it. */
export type Mention = {
  readonly span: Span;
  /** The head word of the mention. */
  readonly head: Span;
  readonly type: MentionType;
  readonly form: MentionForm;
  /**
   * Possible antecedents, most likely first; the rest of the probability is that there is none. Null if they were not
   * computed.
   */
  readonly antecedents: readonly Antecedent[] | null;
};
