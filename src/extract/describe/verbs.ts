import {
  IMPERATIVES,
  MODALS,
  NO_PAST_VERBS,
  PAST_VERBS,
  PLAIN_VERBS,
  PRESENT_VERBS,
} from '../../english/clauseWords.ts';

/** `I’m`, `they’d`, `that’s`: a subject with its verb. */
export const SUBJECT_VERB =
  /^(?:i|we|you|he|she|it|they|there|this|that|who|what|here|everyone|everybody|nobody)'(?:m|re|s|ve|ll|d)$/;

/** The tense that a word gives the clause whose verb it is; null where it shows none. */
export type Tense = 'past' | 'present' | 'modal';

export function tenseOf(word: string): Tense | null {
  if (MODALS.has(word)) return 'modal';
  if (PRESENT_VERBS.has(word)) return 'present';
  if (PAST_VERBS.has(word)) return 'past';
  if (SUBJECT_VERB.test(word))
    return word.endsWith("'ll") ? 'modal' : word.endsWith("'d") ? 'modal' : 'present';
  if (/[^e]ed$/.test(word) && word.length > 4 && !NO_PAST_VERBS.has(word)) return 'past';
  return null;
}

/** Whether a word can be the verb of a clause: any form of a verb that is known here. */
export function verbish(word: string): boolean {
  if (tenseOf(word) !== null || PLAIN_VERBS.has(word) || IMPERATIVES.has(word)) return true;
  const stem = /^(.+?)(?:e?s|e?d|ing)$/.exec(word)?.[1];
  return stem !== undefined && (known(stem) || known(`${stem}e`) || known(stem.replace(/i$/, 'y')));
}
function known(stem: string): boolean {
  return PLAIN_VERBS.has(stem) || IMPERATIVES.has(stem);
}
