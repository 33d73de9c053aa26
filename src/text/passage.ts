import type { Article, Span, Statement } from '../data/index.ts';
import { sentences } from './sentences.ts';

/** Where the sentences are that a statement stands in, whole, from the first to the last: what has to be read to judge it. */
export function passageOf(
  { text, paragraphs }: Pick<Article, 'text' | 'paragraphs'>,
  { source, cue, content }: Pick<Statement, 'source' | 'cue' | 'content'>,
): Span {
  const spans = [source, cue, content].flatMap((part) => part?.spans ?? []);
  const start = Math.min(...spans.map(([from]) => from));
  const end = Math.max(...spans.map(([, to]) => to));
  const inParagraph = (at: number): Span =>
    paragraphs.find(({ span: [from, to] }) => from <= at && at < to)?.span ?? [start, end];
  const first = sentences(text, inParagraph(start)).findLast(([from]) => from <= start);
  const last = sentences(text, inParagraph(end - 1)).find(([, to]) => to >= end);
  return [Math.min(start, first?.[0] ?? start), Math.max(end, last?.[1] ?? end)];
}
