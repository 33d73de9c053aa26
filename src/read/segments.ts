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

export function textBuilder(decoded: Decoded): TextBuilder {
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
    segments.push({
      text: [length, length + text.length],
      bytes: [decoded.byteAt(start), decoded.byteAt(end)],
      from,
    });
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

/**
 * The runs of `[start, end)` in which a span's bytes can be told from its offsets alone: in UTF-8 runs without malformed
 * bytes, elsewhere runs whose code units all take the same number of bytes.
 */
function* evenRuns(decoded: Decoded, start: number, end: number): Generator<[number, number]> {
  const utf8 = decoded.charset === 'utf-8';
  const sound = utf8 && decoded.malformed === 0;
  let from = start;
  let width = -1;
  for (let index = start; index < end; ) {
    if (sound) index = Math.min(end, from + LONGEST);
    const size = isPair(decoded.text, sound ? index - 1 : index) ? 2 : 1;
    if (sound) {
      index = Math.min(end, index + size - 1);
      yield [from, index];
      from = index;
      continue;
    }
    const bytes = decoded.byteAt(index + size) - decoded.byteAt(index);
    const own = utf8 ? (decoded.text[index] === '\ufffd' ? bytes + 10 : 0) : bytes / size;
    if ((width >= 0 && own !== width) || index - from >= LONGEST) {
      yield [from, index];
      from = index;
    }
    width = own;
    index += size;
  }
  if (from < end) yield [from, end];
}

function isPair(text: string, index: number): boolean {
  const unit = text.charCodeAt(index);
  return unit >= 0xd800 && unit <= 0xdbff;
}
