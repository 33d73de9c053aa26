import type { Span } from './span.ts';

/** What is left of `spans`, in order, without the characters that `taken` holds; both are disjoint and in order. */
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
