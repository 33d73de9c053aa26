import { IRREGULAR_PARTICIPLES } from '../../english/participles.ts';

/** Whether a word looks like a past participle: `elected`, `done`. */
export function isParticiple(word: string): boolean {
  return /(?:[^e]ed|wn|ught)$/.test(word) || IRREGULAR_PARTICIPLES.has(word);
}
