import type { Span } from '../src/data/index.ts';
import { type Prepared, prepare } from '../src/extract/find/prepare.ts';
import type { Range } from '../src/extract/find/region.ts';
import type { Pieces } from '../src/model/wordPieces.ts';
import { annotateText } from '../src/text/annotated/annotateText.ts';
import { paragraphsOf } from './paragraphs.ts';

/** A text as the model reads it. */
export function preparedText(text: string, piecesOf: Pieces): Prepared {
  return prepare(annotateText({ text, paragraphs: paragraphsOf(text) }), piecesOf);
}

/** What Python reads of a prepared text; all numbers go by words. */
export function inputOf(prepared: Prepared): object {
  const { pieces, cases, marks, places, starts } = prepared;
  return {
    words: prepared.words.map(({ start, end }) => [start, end]),
    pieces,
    cases: [...cases],
    marks: [...marks],
    places: [...places],
    starts,
  };
}

/** The words of which spans hold at least half. */
export function rangesOf({ words }: Prepared, spans: readonly Span[]): Range[] {
  return spans.flatMap(([start, end]) => {
    const half = ({ start: from, end: to }: (typeof words)[number]) =>
      2 * (Math.min(end, to) - Math.max(start, from)) >= to - from;
    const first = words.findIndex((word) => word.end > start && half(word));
    const last = words.findLastIndex((word) => word.start < end && half(word));
    return first < 0 || last < first ? [] : [[first, last + 1] as const];
  });
}
