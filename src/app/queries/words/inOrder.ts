import type { Span } from '../../../data/index.ts';
import type { Piece } from './askedPieces.ts';
import type { Spoken } from './spokenWords.ts';

/** Words of a statement that match the pieces: their spans, and the indices of the first and last word. */
export type Matched = {
  readonly spans: readonly Span[];
  readonly first: number;
  readonly last: number;
  readonly gap: boolean;
};

/** How many words of a statement a bracket may replace. */
const REPLACED = 4;

/**
 * Finds the pieces in this order, each as a run of words; null if they are not all there. `gap`: words between them are
 * left out.
 */
export function inOrder(pieces: readonly Piece[], given: readonly Spoken[]): Matched | null {
  const [head, ...rest] = pieces;
  if (!head) return null;
  for (let i = rowAt(head.words, given, 0); i >= 0; i = rowAt(head.words, given, i + 1)) {
    const found = following(rest, given, i, i + head.words.length);
    if (found) return found;
  }
  return null;
}

function following(
  rest: readonly Piece[],
  given: readonly Spoken[],
  first: number,
  end: number,
): Matched | null {
  // Runs of words; pieces with nothing between them are one run.
  const runs = [given.slice(first, end)];
  let [at, gap] = [end, false];
  for (const { words, after } of rest) {
    const next = rowAt(words, given, at);
    if (next < 0 || (after === 'brackets' && next - at > REPLACED)) return null;
    gap ||= after === 'ellipsis' && next > at;
    const run = given.slice(next, next + words.length);
    if (next === at) runs.at(-1)!.push(...run);
    else runs.push(run);
    at = next + words.length;
  }
  return { spans: runs.flatMap(joined), first, last: at - 1, gap };
}

function rowAt(wanted: readonly Spoken[], given: readonly Spoken[], from: number): number {
  for (let i = from; i + wanted.length <= given.length; i++)
    if (wanted.every(({ folded: word }, k) => given[i + k]!.folded === word)) return i;
  return -1;
}

/** One span for each part of the content that a run of words covers. */
function joined(run: readonly Spoken[]): Span[] {
  const parts = Map.groupBy(run, ({ part }) => part);
  return [...parts.values()].map((some) => [some[0]!.span[0], some.at(-1)!.span[1]]);
}
