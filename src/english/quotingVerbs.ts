import { wordList } from './wordList.ts';

/** Forms of verbs that stand between a quotation and its speaker. */
export const QUOTING_VERBS = wordList('quotingVerbs.txt');
