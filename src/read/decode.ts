import { lowerBound } from '../data/index.ts';

/** A document's text and, for each of its code units, the byte where it begins. */
export type Decoded = {
  text: string;
  /** WHATWG name of the charset it was decoded with. */
  charset: string;
  /** The byte where the code unit at `index` begins; for `text.length`, the byte after the last. */
  byteAt(index: number): number;
  /** The index of the code unit that the byte `at` begins. */
  indexAt(at: number): number;
  /** How many malformed sequences were replaced by U+FFFD. */
  malformed: number;
};

/**
 * Decodes bytes and keeps where each code unit came from. A byte order mark is no text.
 * @throws RangeError when the charset has no decoder.
 */
export function decode(bytes: Uint8Array, charset: string): Decoded {
  const decoder = new TextDecoder(charset, { ignoreBOM: true });
  const skip = bomLength(bytes, decoder.encoding);
  const body = skip > 0 ? bytes.subarray(skip) : bytes;
  const name = decoder.encoding;
  if (name === 'utf-8') return decodeUtf8(body, decoder.decode(body), skip);
  if (name === 'utf-16le' || name === 'utf-16be') {
    const text = decoder.decode(body);
    return fixedWidth(text, name, 2, skip, skip + body.length);
  }
  if (SINGLE_BYTE.test(name)) {
    return fixedWidth(decoder.decode(body), name, 1, skip, skip + body.length);
  }
  return decodeMultiByte(body, name, skip);
}

const SINGLE_BYTE = /^(windows-|iso-8859-|koi8-|macintosh|ibm866|x-mac-|x-user-defined)/;

/** The length of the byte order mark at the start of `bytes` that belongs to `charset`. */
export function bomLength(bytes: Uint8Array, charset: string): number {
  if (charset === 'utf-8') return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  if (charset === 'utf-16le') return bytes[0] === 0xff && bytes[1] === 0xfe ? 2 : 0;
  if (charset === 'utf-16be') return bytes[0] === 0xfe && bytes[1] === 0xff ? 2 : 0;
  return 0;
}

function fixedWidth(text: string, charset: string, width: number, skip: number, end: number): Decoded {
  return {
    text,
    charset,
    byteAt: (index) => Math.min(end, skip + index * width),
    indexAt: (at) => Math.ceil((at - skip) / width),
    malformed: countReplaced(text),
  };
}

function mapped(text: string, charset: string, starts: Uint32Array, malformed: number): Decoded {
  return {
    text,
    charset,
    byteAt: (index) => starts[index]!,
    indexAt: (at) => lowerBound(starts.length, (index) => starts[index]! >= at),
    malformed,
  };
}

function decodeUtf8(bytes: Uint8Array, text: string, skip: number): Decoded {
  if (text.length === bytes.length) return fixedWidth(text, 'utf-8', 1, skip, skip + bytes.length);
  const starts = new Uint32Array(text.length + 1);
  let at = 0;
  let malformed = 0;
  for (let index = 0; index < text.length; index++) {
    starts[index] = skip + at;
    const unit = text.charCodeAt(index);
    if (unit < 0x80) at += 1;
    else if (unit < 0x800) at += 2;
    else if (unit === 0xfffd && !isReplacement(bytes, at)) {
      malformed++;
      at += malformedLength(bytes, at);
    } else if (unit >= 0xd800 && unit <= 0xdbff) {
      // Both halves of the pair begin where the character begins.
      starts[++index] = skip + at;
      at += 4;
    } else at += 3;
  }
  starts[text.length] = skip + bytes.length;
  return mapped(text, 'utf-8', starts, malformed);
}

function isReplacement(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === 0xef && bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd;
}

/** How many bytes the decoder replaces by one U+FFFD: the longest start of a character that went well, or one byte. */
function malformedLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at]!;
  const needed =
    lead >= 0xc2 && lead <= 0xdf
      ? 1
      : lead >= 0xe0 && lead <= 0xef
        ? 2
        : lead >= 0xf0 && lead <= 0xf4
          ? 3
          : 0;
  let length = 1;
  while (length <= needed && isContinuation(lead, length, bytes[at + length])) length++;
  return length;
}

function isContinuation(lead: number, position: number, byte: number | undefined): boolean {
  if (byte === undefined) return false;
  let low = 0x80;
  let high = 0xbf;
  if (position === 1) {
    if (lead === 0xe0) low = 0xa0;
    if (lead === 0xed) high = 0x9f;
    if (lead === 0xf0) low = 0x90;
    if (lead === 0xf4) high = 0x8f;
  }
  return byte >= low && byte <= high;
}

/** Character by character: the charsets of East Asia, whose characters take one to four bytes. */
function decodeMultiByte(bytes: Uint8Array, charset: string, skip: number): Decoded {
  const read = characterReader(charset);
  const parts: string[] = [];
  const starts: number[] = [];
  let malformed = 0;
  let shift: readonly number[] = [];
  for (let at = 0; at < bytes.length; ) {
    if (charset === 'iso-2022-jp' && bytes[at] === ESCAPE) {
      shift = [...bytes.subarray(at, at + 3)];
      at += 3;
      continue;
    }
    const [character, length] = read(bytes, at, shift);
    for (let index = 0; index < character.length; index++) starts.push(skip + at);
    if (character === '\ufffd') malformed++;
    parts.push(character);
    at += length;
  }
  starts.push(skip + bytes.length);
  return mapped(parts.join(''), charset, Uint32Array.from(starts), malformed);
}

const ESCAPE = 0x1b;

/** Reads the character that begins at a byte, after a shift sequence where the charset has such: it and its length in bytes. */
function characterReader(charset: string) {
  const decoder = new TextDecoder(charset, { fatal: true, ignoreBOM: true });
  const known = new Map<string, string | null>();
  const decodeOne = (bytes: readonly number[]): string | null => {
    const key = bytes.join();
    let character = known.get(key);
    if (character === undefined) {
      try {
        character = decoder.decode(Uint8Array.from(bytes));
      } catch {
        character = null;
      }
      known.set(key, character);
    }
    return character;
  };
  return (bytes: Uint8Array, at: number, shift: readonly number[]): readonly [string, number] => {
    if (shift.length === 0 && bytes[at]! < 0x80) return [String.fromCharCode(bytes[at]!), 1];
    const first = shift[1] === 0x24 ? 2 : 1;
    for (let length = first; length <= Math.max(first, 4) && at + length <= bytes.length; length++) {
      const character = decodeOne([...shift, ...bytes.subarray(at, at + length)]);
      if (character !== null && character !== '' && [...character].length <= 2) return [character, length];
      if (shift.length > 0) break;
    }
    return ['\ufffd', 1];
  };
}

function countReplaced(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) count++;
  return count;
}
