import type { CheckedStatement, Verdict, VerdictReason } from '../data/index.ts';
import { foldedWords } from '../text/foldedWords.ts';

/** What a verdict means, in a sentence; it names the one asked for, and says what not to do. */
export const VERDICT_MEANING: Readonly<Record<Verdict, (speaker: string | null) => string>> = {
  said: (speaker) =>
    speaker
      ? `${speaker} said this, word for word, as an article of the record quotes it.`
      : 'An article of the record quotes these words.',
  'said-differently': (speaker) =>
    `The record has this${speaker ? ` by ${speaker}` : ''}, but not as a whole quotation: it is paraphrased, a part of a sentence, without its condition, or in other words. Read the passage.`,
  'denied-or-refused': (speaker) =>
    `${speaker ?? 'The speaker'} DENIED or REFUSED this. Do not cite it as said.`,
  'not-said': () => 'The article says that this was NOT said. Do not cite it as said.',
  'speaker-unsure': (speaker) =>
    `The record has these words, but it is uncertain whether ${speaker ?? 'that person'} said them. Read the passage before you decide.`,
  'said-by-another': (speaker) =>
    `In the record, somebody else said these words. Do not attribute them to ${speaker ?? 'the person asked for'}.`,
  'not-found': () =>
    'No statement of the record has these words or any near them. That does not prove that nobody said them: the record has only what was added to it.',
};

/** A verdict as a heading. */
export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  said: 'Said',
  'said-differently': 'Said differently',
  'denied-or-refused': 'Denied or refused',
  'not-said': 'Not said',
  'speaker-unsure': 'Speaker not sure',
  'said-by-another': 'Said by somebody else',
  'not-found': 'Not found',
};

/** Why a verdict is not `said`, as a part of a sentence. */
const REASON_WORDS: Readonly<Record<VerdictReason, string>> = {
  paraphrase: 'paraphrased by the article',
  part: 'only a part of what was said',
  'without-condition': 'without its condition',
  'other-words': 'in other words',
  'speaker-not-named': 'the article does not name the speaker',
  'speaker-by-pronoun': 'speaker by pronoun',
  'speaker-by-role': 'speaker by role',
  'speaker-implied': 'speaker not named beside the quotation',
  'low-confidence': 'low confidence',
  'name-may-be-of-both': 'the name may be of another person',
  'may-be-the-one-asked-for': 'the article names both',
  'draft-unsure': 'the draft does not say clearly whose words they are',
};

/** The reasons of a statement's verdict in one line; empty where there are none. */
export function reasonsText({ reasons }: Pick<CheckedStatement, 'reasons'>): string {
  return reasons.map((reason) => REASON_WORDS[reason]).join('; ');
}

/** Whether the statement has more words, not only more marks, than those that were asked for. */
export function moreWasSaid({ match, leftOut }: Pick<CheckedStatement, 'match' | 'leftOut'>): boolean {
  return match !== null && leftOut !== null && foldedWords(`${leftOut.before} ${leftOut.after}`).length > 0;
}
