import { wordList } from './wordList.ts';

/** Nouns for occasions and channels of saying and writing, singular: `speech`, `news conference`, `circular`. */
export const OCCASION_NOUNS = wordList('occasionNouns.txt');
