import { z } from 'zod';

/** A span `[start, end)` of an article's text, in UTF-16 code units. */
export type Span = readonly [start: number, end: number];

/** A span as it is stored and printed: two offsets, not empty. */
export const spanSchema = z
  .tuple([z.int().nonnegative(), z.int().positive()])
  .refine(([start, end]) => start < end, 'a span is not empty')
  .readonly()
  .meta({
    id: 'Span',
    description: 'UTF-16 code units into article.text, [start, end)',
    minItems: 2,
    maxItems: 2,
  });

/** Separates the slices of a part that is interrupted. */
export const GAP = ' … ';

/** The words of spans: their slices of `text`, joined by {@link GAP}. */
export function textOf(text: string, spans: readonly Span[]): string {
  return spans.map(([start, end]) => text.slice(start, end)).join(GAP);
}

/** The span without white space at its ends; null if nothing is left. */
export function trimSpan(text: string, [start, end]: Span): Span | null {
  const slice = text.slice(start, end);
  const left = slice.length - slice.trimStart().length;
  const right = slice.length - slice.trimEnd().length;
  return left === slice.length ? null : [start + left, end - right];
}

/** The number of code units that two spans share. */
export function overlap(a: Span, b: Span): number {
  return Math.max(0, Math.min(a[1], b[1]) - Math.max(a[0], b[0]));
}

/** Whether `inner` lies wholly within `outer`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer[0] <= inner[0] && inner[1] <= outer[1];
}

/** What is wrong with spans of `text`, in words; null if they are valid. */
export function spanProblem(text: string, spans: readonly Span[]): string | null {
  let last = 0;
  for (const [start, end] of spans) {
    if (!Number.isInteger(start) || !Number.isInteger(end)) return `[${start}, ${end}] is not whole numbers`;
    if (start >= end) return `[${start}, ${end}] is empty`;
    if (start < last) return `[${start}, ${end}] overlaps or precedes the span before it`;
    if (end > text.length) return `[${start}, ${end}] ends after the text (${text.length})`;
    if (/^\s|\s$/.test(text.slice(start, end))) return `[${start}, ${end}] has white space at an end`;
    if (splitsPair(text, start) || splitsPair(text, end)) return `[${start}, ${end}] splits a surrogate pair`;
    last = end;
  }
  return null;
}

function splitsPair(text: string, at: number): boolean {
  return isHigh(text.charCodeAt(at - 1)) && isLow(text.charCodeAt(at));
}
function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}
function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
