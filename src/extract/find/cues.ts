import type { Range } from './region.ts';

/** A cue that was found: its words, and how sure the model is that a cue begins there. */
export type Cue = { readonly words: Range; readonly sure: number };

/** Labels of the heads that find runs of words, in the order of their scores. */
export const OUTSIDE = 0;
const BEGINS = 1;
export const INSIDE = 2;
export const CUE_LABELS = 3;

/**
 * The cues in words `[from, to)` of one block. `scores` holds three for each of these words; `bias` is added to those of a
 * beginning, so that more or fewer are found. One that begins in the middle (inside after outside) begins all the same, and
 * what touches is one cue: of 19,832 in the training articles three touched another.
 */
export function cuesOf(scores: Float32Array, [from, to]: Range, bias: number): Cue[] {
  const found: Cue[] = [];
  const label = (i: number) => labelOf(scores, (i - from) * CUE_LABELS, bias);
  for (let i = from; i < to; i++) {
    if (label(i) === OUTSIDE) continue;
    const first = i;
    while (i + 1 < to && label(i + 1) !== OUTSIDE) i += 1;
    found.push({ words: [first, i + 1], sure: sureOf(scores, (first - from) * CUE_LABELS) });
  }
  return found;
}

/** The likeliest label of the word whose scores begin at `at`; `bias` is added to that of a beginning. */
export function labelOf(scores: Float32Array, at: number, bias = 0): number {
  const outside = scores[at]!;
  const begins = scores[at + BEGINS]! + bias;
  const inside = scores[at + INSIDE]!;
  if (outside >= begins && outside >= inside) return OUTSIDE;
  return begins >= inside ? BEGINS : INSIDE;
}

/** The probability that the word is no outside one. */
export function sureOf(scores: Float32Array, at: number): number {
  const [outside, begins, inside] = [scores[at]!, scores[at + BEGINS]!, scores[at + INSIDE]!];
  const most = Math.max(outside, begins, inside);
  const weight = (score: number) => Math.exp(score - most);
  return 1 - weight(outside) / (weight(outside) + weight(begins) + weight(inside));
}
