import { lowerBound, type Span } from '../../data/index.ts';
import type { Prepared } from './prepare.ts';

/** How many words before and after a cue are looked at for its source and content. */
export const REACH = 96;

/** A range of words `[from, to)` of a prepared article. */
export type Range = readonly [from: number, to: number];

/**
 * Where the source and content of a cue are looked for: its block, further over every border that a quotation crosses
 * or a colon announces, at most {@link REACH} words away.
 */
export function regionOf(prepared: Prepared, cue: Range): Range {
  const { starts } = prepared;
  const block = blockOf(starts, cue[0]);
  const [least, most] = [cue[0] - REACH, cue[1] + REACH];
  let first = block;
  while (first > 0 && starts[first]! > least && goesOn(prepared, first - 1)) first -= 1;
  let last = block + 1;
  while (last < starts.length - 1 && starts[last]! < most && goesOn(prepared, last - 1)) last += 1;
  return [Math.max(starts[first]!, least), Math.min(starts[last]!, most)];
}

/** Whether what block `i` says goes on in the next: its last quotation is not closed, or it ends with a colon. */
function goesOn({ text, words, starts, quotations }: Prepared, i: number): boolean {
  const last = words[starts[i + 1]! - 1]!;
  if (text[last.end - 1] === ':') return true;
  return openAt(quotations, last.end);
}

function openAt(quotations: Prepared['quotations'], end: number): boolean {
  const next = lowerBound(quotations.length, (i) => quotations[i]!.span[0] >= end);
  return quotations.slice(Math.max(0, next - 4), next).some(({ span, closed }) => !closed && span[1] === end);
}

/** The block of word `i`: the last whose first word is not after it. */
export function blockOf(starts: readonly number[], i: number): number {
  return lowerBound(starts.length - 1, (block) => starts[block]! > i) - 1;
}

/** The block that holds the character at `offset`. */
export function blockAt({ words, starts }: Pick<Prepared, 'words' | 'starts'>, offset: number): number {
  return blockOf(
    starts,
    lowerBound(words.length, (i) => words[i]!.end > offset),
  );
}

/** The span of a block, from its first word to its last. */
export function blockSpan({ words, starts }: Pick<Prepared, 'words' | 'starts'>, block: number): Span {
  return [words[starts[block]!]!.start, words[starts[block + 1]! - 1]!.end];
}
