import { type ContentToken, isWord } from '../contentTokens.ts';

/** The first word from `at` on, brackets and dollar signs included. */
export function afterMarks(tokens: readonly ContentToken[], at: number, hard: number): number {
  let k = at;
  while (k < hard && !isWord(tokens[k]!.word) && tokens[k]!.word !== '(' && tokens[k]!.word !== '$') k++;
  return k;
}
