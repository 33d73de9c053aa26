import type { Article, Span, Statement } from '../data/index.ts';
import { sentences } from './sentences.ts';

/**
 * Returns a function that finds the passage of any statement of an article: the whole sentences from the first to the
 * last that contain it, needed to judge it. Each paragraph is split into sentences once.
 */
export function passagesOf({
  text,
  paragraphs,
}: Pick<Article, 'text' | 'paragraphs'>): (statement: Pick<Statement, 'source' | 'cue' | 'content'>) => Span {
  const known = new Map<number, Span[]>();

  function sentencesAt(at: number, otherwise: Span): Span[] {
    const paragraph = paragraphs.find(({ span: [from, to] }) => from <= at && at < to)?.span;
    if (!paragraph) return sentences(text, otherwise);
    const found = known.get(paragraph[0]) ?? sentences(text, paragraph);
    known.set(paragraph[0], found);
    return found;
  }

  return ({ source, cue, content }) => {
    const spans = [source, cue, content].flatMap((part) => part?.spans ?? []);
    const start = Math.min(...spans.map(([from]) => from));
    const end = Math.max(...spans.map(([, to]) => to));
    const first = sentencesAt(start, [start, end]).findLast(([from]) => from <= start);
    const last = sentencesAt(end - 1, [start, end]).find(([, to]) => to >= end);
    return [Math.min(start, first?.[0] ?? start), Math.max(end, last?.[1] ?? end)];
  };
}
