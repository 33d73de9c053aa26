import { alignWords, type Run } from '../../../text/alignWords.ts';
import type { Spoken } from './spokenWords.ts';

/** A run of words that the words looked up and the record share, or that only one of them has. */
export type Difference = { readonly text: string; readonly in: 'both' | 'asked' | 'record' };
/** How two wordings differ, the share of equal words, 0 to 1, and the equal words, folded. */
export type Differences = {
  readonly runs: readonly Difference[];
  readonly same: number;
  readonly shared: readonly string[];
};

/** The minimum number of equal words in a row for two wordings of the same utterance. */
const RUN = 2;

/**
 * The words looked up and those in the record, side by side, from the first equal words to the last; null if there are
 * none. Words before and after these in the record are not a difference, because people are quoted in part.
 */
export function wordDifferences(
  askedText: string,
  asked: readonly Spoken[],
  recordText: string,
  record: readonly Spoken[],
): Differences | null {
  const sure = aligned(asked, record).filter((run) => run.in === 'both' && lengthOf(run) >= RUN);
  const [first, last] = [sure[0], sure.at(-1)];
  if (!first || !last) return null;
  // Farther away, equal words (the, of) are a coincidence.
  const near = record.slice(
    Math.max(0, first.second[0] - first.first[0]),
    last.second[1] + asked.length - last.first[1],
  );
  const runs = trimmed(aligned(asked, near));
  const both = runs.filter((run) => run.in === 'both');
  const shared = both.flatMap(({ first: [start, end] }) =>
    asked.slice(start, end).map(({ folded }) => folded),
  );
  const all = runs.reduce((sum, run) => sum + lengthOf(run) * (run.in === 'both' ? 2 : 1), 0);
  return {
    shared,
    same: Math.round((100 * 2 * shared.length) / all) / 100,
    runs: runs.map((run) =>
      run.in === 'second'
        ? { text: slice(recordText, near, run.second), in: 'record' }
        : { text: slice(askedText, asked, run.first), in: run.in === 'both' ? 'both' : 'asked' },
    ),
  };
}

function aligned(asked: readonly Spoken[], record: readonly Spoken[]): Run[] {
  return alignWords(
    asked.map(({ folded }) => folded),
    record.map(({ folded }) => folded),
  );
}

/** Removes what only the record has at either end. */
function trimmed(runs: readonly Run[]): Run[] {
  // Words that replace others are always a difference.
  const counts = (i: number) =>
    runs[i]!.in !== 'second' || runs[i - 1]?.in === 'first' || runs[i + 1]?.in === 'first';
  const places = [...runs.keys()].filter(counts);
  return runs.slice(places[0], (places.at(-1) ?? -1) + 1);
}

function lengthOf(run: Pick<Run, 'in' | 'first' | 'second'>): number {
  const [start, end] = run.in === 'second' ? run.second : run.first;
  return end - start;
}

function slice(text: string, words: readonly Spoken[], [start, end]: readonly [number, number]): string {
  return words
    .slice(start, end)
    .map(({ span }) => text.slice(...span))
    .join(' ');
}
