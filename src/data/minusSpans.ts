import type { Span } from './span.ts';

/** The parts of `spans`, in order, that do not overlap `taken`. Both lists must be disjoint and in order. */
export function minusSpans(spans: readonly Span[], taken: readonly Span[]): Span[] {
  return spans.flatMap(([start, end]) => {
    const left: Span[] = [];
    let from = start;
    for (const [cutFrom, cutTo] of taken) {
      if (cutTo <= from || cutFrom >= end) continue;
      if (cutFrom > from) left.push([from, cutFrom]);
      from = Math.max(from, cutTo);
    }
    if (from < end) left.push([from, end]);
    return left;
  });
}
