import { overlap, type Span } from '../../data/index.ts';

/** The least share of what two contents cover together that they have in common, to be taken for one statement. */
export const ALIKE = 0.5;

/** The share of what two contents cover together that both have: 0 to 1. */
export function sharedPart(a: readonly Span[], b: readonly Span[]): number {
  const size = (spans: readonly Span[]) => spans.reduce((sum, [start, end]) => sum + end - start, 0);
  const both = a.reduce((sum, one) => sum + b.reduce((more, other) => more + overlap(one, other), 0), 0);
  return both / (size(a) + size(b) - both);
}
