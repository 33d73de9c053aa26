import { wordList } from './wordList.ts';

/**
 * Words that begin sentences and headlines and are no part of a person's name: articles, pronouns, prepositions, conjunctions,
 * auxiliaries, common adverbs and participles, days and months.
 */
export const FUNCTION_WORDS = wordList('functionWords.txt');

/** Words that are a part of a name only where their capital shows it, in the middle of a sentence (`New York`, `Will`, `April`). */
export const DOUBTFUL_WORDS = wordList('doubtfulNameWords.txt');
