import { usage } from '../../errors.ts';

/** The argument of commands that take corrections by their numbers. */
export const CORRECTION_NUMBERS = {
  name: '<number...>',
  description: 'numbers of corrections, as `onrecord corrections` lists them',
} as const;

/**
 * Numbers of corrections, as given on the command line.
 * @throws OnrecordError usage, when a word is not a number
 */
export function correctionNumbers(words: readonly string[]): number[] {
  return words.map((word) => {
    if (!/^\d+$/.test(word)) throw usage(`${word}: not a correction number`);
    return Number(word);
  });
}
