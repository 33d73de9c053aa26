import { lowerBound } from './lowerBound.ts';
import type { Span } from './span.ts';

/**
 * Returns a function that says whether a span overlaps any of `spans`, which may be in any order and overlap each
 * other.
 */
export function overlapsAny(spans: readonly Span[]): (span: Span) => boolean {
  const sorted = spans.toSorted((a, b) => a[0] - b[0]);
  let far = Number.NEGATIVE_INFINITY;
  // The furthest end of each span and all those before it.
  const reach = sorted.map(([, end]) => {
    far = Math.max(far, end);
    return far;
  });
  return ([start, end]) => {
    const begun = lowerBound(sorted.length, (i) => sorted[i]![0] >= end);
    return begun > 0 && reach[begun - 1]! > start;
  };
}
