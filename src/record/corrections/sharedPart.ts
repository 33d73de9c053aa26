import { overlap, type Span } from '../../data/index.ts';

/** Minimum share of characters in common, of all that two contents cover, for both to be the same statement. */
export const ALIKE = 0.5;

/** The share of characters in common, of all that two contents cover: 0 to 1. */
export function sharedPart(a: readonly Span[], b: readonly Span[]): number {
  const size = (spans: readonly Span[]) => spans.reduce((sum, [start, end]) => sum + end - start, 0);
  const both = a.reduce((sum, one) => sum + b.reduce((more, other) => more + overlap(one, other), 0), 0);
  return both / (size(a) + size(b) - both);
}
