import { type MentionForm, type MentionType, mentionForms, mentionTypes } from '../../data/index.ts';
import type { Prepared } from '../find/prepare.ts';
import type { Range } from '../find/region.ts';

/** A stretch of words that stands for somebody; `head` is the word at its head, which it is known by. */
export type WordMention = {
  readonly head: number;
  readonly words: Range;
  readonly type: MentionType;
  readonly form: MentionForm;
};

/** What the encoder says of each word: that it heads no mention, or one of a type and form, types first. */
export const MENTION_LABELS: readonly (readonly [MentionType, MentionForm] | null)[] = [
  null,
  ...mentionTypes.flatMap((type) => mentionForms.map((form) => [type, form] as const)),
];

/** How many words before and after its head a mention may reach. */
export const SPAN_REACH = 24;

/** The words of a mention as the article writes them, in lower case. */
export function lowerWords({ text, words }: Prepared, [from, to]: Range): string[] {
  return words.slice(from, to).map(({ start, end }) => text.slice(start, end).toLowerCase());
}
