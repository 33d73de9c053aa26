import type { Span } from './span.ts';

export const mentionTypes = ['person', 'organization', 'place'] as const;
export type MentionType = (typeof mentionTypes)[number];
export const mentionForms = ['name', 'noun', 'pronoun'] as const;
export type MentionForm = (typeof mentionForms)[number];

/** A mention that another may go back to, by its number among the article's mentions, and how likely that is (0…1). */
export type Antecedent = { readonly mention: number; readonly probability: number };

/** A stretch of an article that stands for somebody, as the model reads it. Offsets are UTF-16 code units of its text. */
export type Mention = {
  readonly span: Span;
  /** The word at its head, which it is known by. */
  readonly head: Span;
  readonly type: MentionType;
  readonly form: MentionForm;
  /** The likeliest first; what they lack of 1 is that it goes back to nobody. Null where it was not asked for. */
  readonly antecedents: readonly Antecedent[] | null;
};
