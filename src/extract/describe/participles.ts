import { wordList } from '../../english/wordList.ts';

/** Past participles that no ending shows. */
const IRREGULAR_PARTICIPLES = wordList('irregularParticiples.txt');

/** Whether a word looks like a past participle: `elected`, `done`. */
export function isParticiple(word: string): boolean {
  return /(?:[^e]ed|wn|ught)$/.test(word) || IRREGULAR_PARTICIPLES.has(word);
}
