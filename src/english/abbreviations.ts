import { wordList, wordsByKind } from './wordList.ts';

const { always, often } = wordsByKind('abbreviations.tsv', ['always', 'often']);

/** Abbreviations (lower case, without the last full stop) that something always follows in the same sentence. */
export const ALWAYS_SHORT = always;
/** Abbreviations that may also end a sentence: they do where a word of {@link SENTENCE_STARTERS} follows. */
export const OFTEN_SHORT = often;
/** Capitalised words that seldom go on after an abbreviation, so that they begin a sentence. */
export const SENTENCE_STARTERS = wordList('sentenceStarters.txt');

/** Whether a word (lower case, without its full stop) is written with a full stop that may end no sentence. */
export function isAbbreviation(lower: string): boolean {
  return ALWAYS_SHORT.has(lower) || OFTEN_SHORT.has(lower);
}
