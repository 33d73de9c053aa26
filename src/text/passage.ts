import type { Span } from '../data/index.ts';
import { sentences } from './sentences.ts';

/** The sentences that spans stand in, whole, from the first to the last: what has to be read to judge them. */
export function passageAround(text: string, spans: readonly Span[], paragraphs: readonly Span[]): Span {
  const start = Math.min(...spans.map(([from]) => from));
  const end = Math.max(...spans.map(([, to]) => to));
  const inParagraph = (at: number) => paragraphs.find(([from, to]) => from <= at && at < to) ?? [start, end];
  const first = sentences(text, inParagraph(start)).findLast(([from]) => from <= start);
  const last = sentences(text, inParagraph(end - 1)).find(([, to]) => to >= end);
  return [Math.min(start, first?.[0] ?? start), Math.max(end, last?.[1] ?? end)];
}
