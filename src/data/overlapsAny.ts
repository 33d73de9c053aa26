import { lowerBound } from './lowerBound.ts';
import type { Span } from './span.ts';

/** A function that checks whether a span shares a character with any of `spans`, which may overlap, in any order. */
export function overlapsAny(spans: readonly Span[]): (span: Span) => boolean {
  const sorted = spans.toSorted((a, b) => a[0] - b[0]);
  let far = Number.NEGATIVE_INFINITY;
  // How far the first spans reach, each with those before it.
  const reach = sorted.map(([, end]) => {
    far = Math.max(far, end);
    return far;
  });
  return ([start, end]) => {
    const begun = lowerBound(sorted.length, (i) => sorted[i]![0] >= end);
    return begun > 0 && reach[begun - 1]! > start;
  };
}
