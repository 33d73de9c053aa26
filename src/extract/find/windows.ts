import type { Range } from './region.ts';

/** A stretch of words that the encoder reads at once: it is asked about `own`, and sees `seen` around them. */
export type Window = { readonly own: Range; readonly seen: Range };

/** The rows of a window's own words in what was said of all words that it sees, `width` numbers a row. */
export function ownRows({ own, seen }: Window, numbers: Float32Array, width: number): Float32Array {
  return numbers.subarray((own[0] - seen[0]) * width, (own[1] - seen[0]) * width);
}

/** How many pieces the encoder reads at most, the two that frame a window left out. */
export const MOST_PIECES = 254;
/** How many pieces on either side of its own words a window sees where a block had to be cut. */
export const CONTEXT_PIECES = 48;

/**
 * The windows of an article: every word is in the own words of exactly one. A window holds whole blocks, as many as fit; a
 * block that does not fit is cut into windows that overlap, so that no word is read without what stands around it.
 * `sizes` says how many pieces each word has, `starts` the first word of each block and, at the end, the number of words.
 */
export function* windows(sizes: readonly number[], starts: readonly number[]): Generator<Window> {
  let from = 0;
  let pieces = 0;
  for (let block = 0; block + 1 < starts.length; block++) {
    const [first, after] = [starts[block]!, starts[block + 1]!];
    const size = sum(sizes, first, after);
    if (pieces + size > MOST_PIECES) {
      if (first > from) yield { own: [from, first], seen: [from, first] };
      from = first;
      pieces = 0;
    }
    if (size > MOST_PIECES) {
      yield* cut(sizes, [first, after]);
      from = after;
    } else pieces += size;
  }
  const end = starts.at(-1) ?? 0;
  if (end > from) yield { own: [from, end], seen: [from, end] };
}

/** Overlapping windows over one block that is too long for one. */
function* cut(sizes: readonly number[], [first, after]: Range): Generator<Window> {
  let own = first;
  while (own < after) {
    const start = back(sizes, own, first);
    const end = on(sizes, start, after);
    const last = end === after ? after : Math.max(own + 1, back(sizes, end, own));
    yield { own: [own, last], seen: [start, end] };
    own = last;
  }
}

/** The first word within {@link CONTEXT_PIECES} before `at`, not before `least`. */
function back(sizes: readonly number[], at: number, least: number): number {
  let pieces = 0;
  let i = at;
  while (i > least && pieces + sizes[i - 1]! <= CONTEXT_PIECES) {
    i -= 1;
    pieces += sizes[i]!;
  }
  return i;
}

/** The end of what fits into one window from `start`, not after `most`. */
function on(sizes: readonly number[], start: number, most: number): number {
  let pieces = 0;
  let i = start;
  while (i < most && pieces + sizes[i]! <= MOST_PIECES) {
    pieces += sizes[i]!;
    i += 1;
  }
  return i;
}

function sum(sizes: readonly number[], from: number, to: number): number {
  let total = 0;
  for (let i = from; i < to; i++) total += sizes[i]!;
  return total;
}
