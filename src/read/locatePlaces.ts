import type { Article, Place, Span } from '../data/index.ts';
import { piecesOf } from './locate.ts';

/**
 * Where a span is in a paper, in order: the boxes of its words on the pages of a PDF, one for each line, or the byte ranges in the parts of
 * a DOCX. None in other documents, whose bytes `locate` gives.
 *
 * @example
 * locatePlaces(article, [120, 180]); // [{ page: 2, box: [72, 140.5, 301, 151.2] }]
 */
export function locatePlaces(article: Article, span: Span): Place[] {
  const places: Place[] = [];
  for (const { box, page, part, bytes } of piecesOf(article, span)) {
    if (part) places.push({ part: part.name, bytes: [bytes[0] - part.start, bytes[1] - part.start] });
    else if (box && page !== undefined) {
      const last = places.at(-1);
      if (last && 'box' in last && last.page === page && isSameLine(last.box, box))
        places[places.length - 1] = {
          page,
          box: [last.box[0], Math.min(last.box[1], box[1]), box[2], Math.max(last.box[3], box[3])],
        };
      else places.push({ page, box: [...box] });
    }
  }
  return joined(places);
}

type Box = readonly [number, number, number, number];

/** Whether a box goes on where another ends. */
function isSameLine(last: Box, next: Box): boolean {
  const shared = Math.min(last[3], next[3]) - Math.max(last[1], next[1]);
  return (
    next[0] >= last[2] - 1 &&
    next[0] - last[2] < 20 &&
    shared > 0.5 * Math.min(last[3] - last[1], next[3] - next[1])
  );
}

/** Adjacent ranges of a part as one. */
function joined(places: readonly Place[]): Place[] {
  const result: Place[] = [];
  for (const place of places) {
    const last = result.at(-1);
    if (
      last &&
      'part' in last &&
      'part' in place &&
      last.part === place.part &&
      last.bytes[1] === place.bytes[0]
    )
      result[result.length - 1] = { part: last.part, bytes: [last.bytes[0], place.bytes[1]] };
    else result.push(place);
  }
  return result;
}
