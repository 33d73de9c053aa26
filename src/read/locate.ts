import { type Article, lowerBound, type Segment, type Span } from '../data/index.ts';

/**
 * The byte ranges of the document that a span was decoded from, in order; adjacent ranges are joined. In a gzipped document they count in the
 * unpacked bytes, in a PDF in its text layer; for where a paper shows them, see `locatePlaces`.
 *
 * @example
 * locate(article, [120, 140]); // [[2310, 2317], [2324, 2337]], with a tag between them
 */
export function locate(article: Article, span: Span): (readonly [number, number])[] {
  const ranges: (readonly [number, number])[] = [];
  for (const { bytes } of piecesOf(article, span)) {
    const last = ranges.at(-1);
    if (bytes[0] === bytes[1]) continue;
    if (last && last[1] === bytes[0]) ranges[ranges.length - 1] = [last[0], bytes[1]];
    else ranges.push(bytes);
  }
  return ranges;
}

/** A part of one segment: its characters, its bytes, and how many characters of the segment come before it. */
export type Piece = {
  text: Span;
  bytes: readonly [number, number];
  from: Segment['from'];
  skipped: number;
  /** Where a page of a PDF shows it, or the part of a DOCX that it is in. */
  page?: Segment['page'];
  box?: Segment['box'];
  part?: Segment['part'];
};

/** The segments that a span meets, each cut to the span. */
export function piecesOf(article: Article, [start, end]: Span): Piece[] {
  const pieces: Piece[] = [];
  const { segments } = article;
  const first = lowerBound(segments.length, (i) => segments[i]!.text[1] > start);
  for (let index = first; index < segments.length; index++) {
    const segment = segments[index]!;
    if (segment.text[0] >= end) break;
    const text: Span = [Math.max(start, segment.text[0]), Math.min(end, segment.text[1])];
    pieces.push({
      text,
      bytes: bytesOf(article, segment, text),
      from: segment.from,
      skipped: text[0] - segment.text[0],
      ...(segment.part === undefined ? {} : { part: segment.part }),
      ...(segment.box === undefined ? {} : { page: segment.page, box: boxOf(segment, text) }),
    });
  }
  return pieces;
}

function bytesOf(article: Article, segment: Segment, [start, end]: Span): readonly [number, number] {
  const [from, to] = segment.text;
  if (segment.from !== 'verbatim' || (start === from && end === to)) return segment.bytes;
  const size = segment.bytes[1] - segment.bytes[0];
  const width = size / (to - from);
  if (
    article.charset === 'utf-8' &&
    width !== 1 &&
    size === Buffer.byteLength(article.text.slice(from, to))
  ) {
    const first = segment.bytes[0] + Buffer.byteLength(article.text.slice(from, start));
    return [first, first + Buffer.byteLength(article.text.slice(start, end))];
  }
  return [segment.bytes[0] + (start - from) * width, segment.bytes[0] + (end - from) * width];
}

/** The part of a segment's box that some of its characters take, as if all were equally wide. */
function boxOf({ box, text: [from, to] }: Segment, [start, end]: Span): NonNullable<Segment['box']> {
  const [x0, y0, x1, y1] = box!;
  const [first, last] = [(start - from) / (to - from), (end - from) / (to - from)];
  // Words that are turned go up or down the page.
  if (y1 - y0 > 3 * (x1 - x0) && to - from > 3) return [x0, y0, x1, y1];
  return [tenth(x0 + first * (x1 - x0)), y0, tenth(x0 + last * (x1 - x0)), y1];
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
