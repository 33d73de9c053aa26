import { wordList } from './wordList.ts';

/** Past participles that no ending shows. */
export const IRREGULAR_PARTICIPLES = wordList('irregularParticiples.txt');
