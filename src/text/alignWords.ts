import { diffArrays } from 'diff';

/** A run of words that two texts have in common, or that only the earlier or the later has: indices into the words of each. */
export type Run = {
  readonly in: 'both' | 'first' | 'second';
  readonly first: readonly [start: number, end: number];
  readonly second: readonly [start: number, end: number];
};

/** Two lists of words side by side, with as few words as can be outside of what they have in common (Myers 1986). */
export function alignWords(first: readonly string[], second: readonly string[]): Run[] {
  let a = 0;
  let b = 0;
  return diffArrays([...first], [...second]).map(({ count, added, removed }) => {
    const from = [a, b] as const;
    if (!added) a += count;
    if (!removed) b += count;
    return { in: added ? 'second' : removed ? 'first' : 'both', first: [from[0], a], second: [from[1], b] };
  });
}

/** How many words two lists have in common, in order, in runs of at least so many. */
export function wordsInCommon(first: readonly string[], second: readonly string[], least = 1): number {
  return alignWords(first, second).reduce((sum, run) => {
    const length = run.first[1] - run.first[0];
    return sum + (run.in === 'both' && length >= least ? length : 0);
  }, 0);
}
