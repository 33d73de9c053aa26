import type { Term } from '../claim.ts';
import { areContraries, areSynonyms } from './wordPairs.ts';

/** Terms of two claims that fit each other, and how. */
export type AlignedTerm = {
  readonly one: Term;
  readonly other: Term;
  readonly by: 'word' | 'contrary' | 'synonym';
  /** Whether both say the contrary of each other, by their words or a negation. */
  readonly flipped: boolean;
  /** Whether a negation is what flips them. */
  readonly negated: boolean;
};

/** Terms of two claims as far as they fit, and those without a counterpart. */
export type Alignment = {
  readonly aligned: readonly AlignedTerm[];
  readonly alone: readonly [readonly Term[], readonly Term[]];
};

/** Which terms of two claims fit: the same words first, then contraries, then synonyms; each once. */
export function alignTerms(a: readonly Term[], b: readonly Term[]): Alignment {
  let [left, right] = [[...a], [...b]];
  const aligned: AlignedTerm[] = [];
  const steps = [
    ['word', isOneWord],
    ['contrary', areContraries],
    ['synonym', areSynonyms],
  ] as const;
  for (const [by, fits] of steps) {
    const rest: Term[] = [];
    for (const one of left) {
      const at = right.findIndex((other) => fits(one.key, other.key));
      const other = right[at];
      if (!other) {
        rest.push(one);
        continue;
      }
      right = right.toSpliced(at, 1);
      const flipped = (one.sign !== other.sign) !== (by === 'contrary');
      aligned.push({ one, other, by, flipped, negated: one.negated !== other.negated });
    }
    left = rest;
  }
  return { aligned, alone: [left, right] };
}

/** Stems that are one, or forms of one word that have different stems: `merg`, `merger`. */
export function isOneWord(a: string, b: string): boolean {
  if (a === b) return true;
  const least = Math.min(a.length, b.length);
  return least >= 4 && Math.abs(a.length - b.length) <= 3 && a.slice(0, least) === b.slice(0, least);
}
