import type { Segment } from '../data/index.ts';
import type { Decoded } from './decode.ts';

/** Builds an article's text run by run, keeping for each the bytes that it stands for. */
export type TextBuilder = {
  readonly length: number;
  /** The characters `[start, end)` of the document as they are. */
  verbatim(start: number, end: number): void;
  /** The characters `[start, end)` of the document are a reference that stands for `text`. */
  entity(text: string, start: number, end: number): void;
  /** Text of the reader's own, in place of the characters `[start, end)`. */
  made(text: string, start: number, end: number): void;
  finish(): { text: string; segments: Segment[] };
};

/** `placeOf` gives the place of the characters `[start, end)` in a document that has pages. */
export function textBuilder(
  decoded: Decoded,
  placeOf?: (start: number, end: number) => Pick<Segment, 'page' | 'box'>,
): TextBuilder {
  const parts: string[] = [];
  const segments: Segment[] = [];
  let length = 0;
  let verbatimStart = -1;
  let verbatimEnd = -1;
  const flush = () => {
    if (verbatimStart < 0) return;
    for (const [start, end] of evenRuns(decoded, verbatimStart, verbatimEnd)) {
      push(decoded.text.slice(start, end), start, end, 'verbatim');
    }
    verbatimStart = -1;
  };
  const push = (text: string, start: number, end: number, from: Segment['from']) => {
    parts.push(text);
    const place = from === 'verbatim' ? placeOf?.(start, end) : undefined;
    const own: Segment = {
      text: [length, length + text.length],
      bytes: [decoded.byteAt(start), decoded.byteAt(end)],
      from,
    };
    segments.push(place ? { text: own.text, bytes: own.bytes, from, page: place.page, box: place.box } : own);
    length += text.length;
  };
  return {
    get length() {
      return length + (verbatimStart < 0 ? 0 : verbatimEnd - verbatimStart);
    },
    verbatim(start, end) {
      if (start >= end) return;
      if (verbatimStart >= 0 && verbatimEnd === start) verbatimEnd = end;
      else {
        flush();
        verbatimStart = start;
        verbatimEnd = end;
      }
    },
    entity(text, start, end) {
      flush();
      push(text, start, end, 'entity');
    },
    made(text, start, end) {
      flush();
      push(text, start, end, 'made');
    },
    finish() {
      flush();
      return { text: parts.join(''), segments };
    },
  };
}

/** No segment is longer, so that finding a span's bytes within one stays cheap in articles of any length. */
const LONGEST = 4096;

/** The runs of `[start, end)` in which a span's bytes can be found from its offsets alone. */
function evenRuns(decoded: Decoded, start: number, end: number): Iterable<[number, number]> {
  const sound = decoded.charset === 'utf-8' && decoded.malformed === 0;
  if (sound && end - start <= LONGEST) return [[start, end]];
  return sound ? longRuns(decoded.text, start, end) : runsOfOneWidth(decoded, start, end);
}

/** Sound UTF-8: the text itself says how many bytes each character has, so any run will do. */
function* longRuns(text: string, start: number, end: number): Generator<[number, number]> {
  for (let from = start; from < end; ) {
    const cut = Math.min(end, from + LONGEST);
    const to = cut < end && isPair(text, cut - 1) ? cut + 1 : cut;
    yield [from, to];
    from = to;
  }
}

/** Elsewhere: runs whose code units all have the same number of bytes. */
function* runsOfOneWidth(decoded: Decoded, start: number, end: number): Generator<[number, number]> {
  let from = start;
  let last: string | number | null = null;
  for (let index = start; index < end; ) {
    const size = isPair(decoded.text, index) ? 2 : 1;
    const width = widthAt(decoded, index, size);
    if ((last !== null && width !== last) || index - from >= LONGEST) {
      yield [from, index];
      from = index;
    }
    last = width;
    index += size;
  }
  if (from < end) yield [from, end];
}

/** How many bytes each code unit of a character has; in UTF-8 the text says it, but for what replaces malformed bytes. */
function widthAt(decoded: Decoded, index: number, size: number): string | number {
  const bytes = decoded.byteAt(index + size) - decoded.byteAt(index);
  if (decoded.charset !== 'utf-8') return bytes / size;
  return decoded.text[index] === '\ufffd' ? `replaced ${bytes}` : 'sound';
}

function isPair(text: string, index: number): boolean {
  const unit = text.charCodeAt(index);
  return unit >= 0xd800 && unit <= 0xdbff;
}
