import { wordSet } from './tokens.ts';

const IRREGULAR = wordSet(`
  been begun broken built chosen come confirmed cut done forgotten found given gone held known left lost made met paid
  passed put seen sent set spoken stolen sworn taken told won written
`);

/** Whether a word looks like a past participle: `elected`, `done`. */
export function isParticiple(word: string): boolean {
  return /(?:[^e]ed|wn|ught)$/.test(word) || IRREGULAR.has(word);
}
