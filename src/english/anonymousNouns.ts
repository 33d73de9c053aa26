import { wordList } from './wordList.ts';

/** Nouns for people who are quoted without their names, lower case, singular. */
export const ANONYMOUS_NOUNS = wordList('anonymousNouns.txt');
