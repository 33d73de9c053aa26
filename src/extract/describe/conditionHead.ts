import { lowerBound, type Span } from '../../data/index.ts';
import { CUE_LABELS, INSIDE, labelOf, OUTSIDE, sureOf } from '../find/cues.ts';
import type { Prepared } from '../find/prepare.ts';

/** A stretch of words that the model takes for a condition, and how sure it is that one begins there (0…1). */
export type HeadCondition = { readonly span: Span; readonly sure: number };

/** What the condition head said of an article's words: {@link CUE_LABELS} scores each. */
export class ConditionScores {
  readonly #scores: Float32Array;
  readonly #prepared: Prepared;

  constructor(prepared: Prepared) {
    this.#prepared = prepared;
    this.#scores = new Float32Array(prepared.words.length * CUE_LABELS);
  }

  /** Takes the scores of words from `from` on. */
  put(from: number, scores: Float32Array): void {
    this.#scores.set(scores, from * CUE_LABELS);
  }

  /** The conditions within one span of the text, disjoint, in order; none shorter than two words. */
  within([start, end]: Span): HeadCondition[] {
    const { words } = this.#prepared;
    const found: HeadCondition[] = [];
    for (let i = this.#first(start); i < words.length && words[i]!.end <= end; i++) {
      if (this.#label(i) === OUTSIDE) continue;
      const first = i;
      while (i + 1 < words.length && words[i + 1]!.end <= end && this.#label(i + 1) === INSIDE) i += 1;
      let last = i;
      while (last > first && !words[last]!.wordlike) last -= 1;
      if (last > first)
        found.push({ span: [words[first]!.start, words[last]!.end], sure: this.#sure(first) });
    }
    return found;
  }

  /** How sure it is that the words from `start` to `end` are a condition: the most of its first words. */
  sureOf([start, end]: Span): number {
    const { words } = this.#prepared;
    let most = 0;
    for (
      let i = this.#first(start), k = 0;
      k < FIRST_WORDS && i < words.length && words[i]!.end <= end;
      i++, k++
    )
      most = Math.max(most, this.#sure(i));
    return most;
  }

  #first(start: number): number {
    return lowerBound(this.#prepared.words.length, (i) => this.#prepared.words[i]!.start >= start);
  }

  #label(i: number): number {
    return labelOf(this.#scores, i * CUE_LABELS);
  }

  /** How sure it is that word `i` is in a condition. */
  #sure(i: number): number {
    return sureOf(this.#scores, i * CUE_LABELS);
  }
}
const FIRST_WORDS = 3;
