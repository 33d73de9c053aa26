import { lowerBound } from '../data/index.ts';

/** Turns offsets in UTF-16 code units into offsets in Unicode code points, which other formats count in. */
export function codePoints(text: string): (offset: number) => number {
  const pairs: number[] = [];
  for (const { index } of text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g)) pairs.push(index);
  return (offset) => offset - lowerBound(pairs.length, (i) => pairs[i]! >= offset);
}
