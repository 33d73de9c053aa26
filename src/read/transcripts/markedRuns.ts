import { decodeReference } from '../html/parse.ts';
import type { WrittenNode } from '../html/write.ts';
import { run } from './entry.ts';

const MARKUP = /<[^<>\n]{1,300}>|&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{1,12});/gi;

/** The runs of a stretch of preformatted text, without tags. */
export function markedRuns(text: string, start: number, end: number): WrittenNode[] {
  const runs: WrittenNode[] = [];
  let at = start;
  for (const { index, 0: mark } of text.slice(start, end).matchAll(MARKUP)) {
    const from = start + index;
    if (from > at) runs.push(run(at, from));
    at = from + mark.length;
    if (mark.startsWith('&'))
      runs.push({ kind: 'text', start: from, end: at, entity: decodeReference(mark) });
  }
  if (end > at) runs.push(run(at, end));
  return runs;
}
