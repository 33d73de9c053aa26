import { wordList } from './wordList.ts';

const NOUNS = wordList('speechNouns.txt');

/** Whether `noun` (lower case, singular or plural) names words that somebody said or wrote: `reply`, `comments`. */
export function isSpeechNoun(noun: string): boolean {
  return NOUNS.has(noun) || NOUNS.has(noun.replace(/s$/, '')) || NOUNS.has(noun.replace(/ies$/, 'y'));
}
