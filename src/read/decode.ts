import { lowerBound } from '../data/index.ts';
import { utf8Places } from './utf8Places.ts';

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
  return { text, charset: 'utf-8', ...utf8Places(bytes, text, skip) };
}

/** Character by character: the charsets of East Asia, whose characters take one to four bytes. */
function decodeMultiByte(bytes: Uint8Array, charset: string, skip: number): Decoded {
  const read = characterReader(charset);
  // No character has fewer bytes than code units.
  const starts = new Uint32Array(bytes.length + 1);
  const units = new Uint16Array(bytes.length);
  let length = 0;
  let malformed = 0;
  let shift: readonly number[] = [];
  for (let at = 0; at < bytes.length; ) {
    if (charset === 'iso-2022-jp' && bytes[at] === ESCAPE) {
      shift = [...bytes.subarray(at, at + 3)];
      at += 3;
      continue;
    }
    const [character, size] = read(bytes, at, shift);
    for (let index = 0; index < character.length; index++) {
      starts[length] = skip + at;
      units[length++] = character.charCodeAt(index);
    }
    if (character === '\ufffd') malformed++;
    at += size;
  }
  starts[length] = skip + bytes.length;
  const text = Buffer.from(units.buffer, 0, length * 2).toString('utf16le');
  return mapped(text, charset, starts.subarray(0, length + 1), malformed);
}

const ESCAPE = 0x1b;

type Character = readonly [text: string, bytes: number];
const ASCII: readonly Character[] = Array.from({ length: 0x80 }, (_, byte) => [String.fromCharCode(byte), 1]);
const MALFORMED: Character = ['\ufffd', 1];

/** Reads the character that begins at a byte, after a shift sequence where the charset has such: it and its length in bytes. */
function characterReader(charset: string) {
  const decoder = new TextDecoder(charset, { fatal: true, ignoreBOM: true });
  /** By shift sequence, and by the number that the bytes together are: the character of these bytes, if they are one. */
  const known = new Map<string, Map<number, Character | null>>();
  const decodeOne = (bytes: readonly number[], length: number): Character | null => {
    try {
      const text = decoder.decode(Uint8Array.from(bytes));
      return text !== '' && [...text].length <= 2 ? [text, length] : null;
    } catch {
      return null;
    }
  };
  return (bytes: Uint8Array, at: number, shift: readonly number[]): Character => {
    if (shift.length === 0 && bytes[at]! < 0x80) return ASCII[bytes[at]!]!;
    const key = shift.join();
    const shifted = known.get(key) ?? new Map<number, Character | null>();
    known.set(key, shifted);
    const first = shift[1] === 0x24 ? 2 : 1;
    const most = Math.min(shift.length > 0 ? first : 4, bytes.length - at);
    let number = 0;
    for (let length = 1; length <= most; length++) {
      number = number * 256 + bytes[at + length - 1]!;
      if (length < first) continue;
      let character = shifted.get(number + length * 2 ** 32);
      if (character === undefined) {
        character = decodeOne([...shift, ...bytes.subarray(at, at + length)], length);
        shifted.set(number + length * 2 ** 32, character);
      }
      if (character !== null) return character;
    }
    return MALFORMED;
  };
}

function countReplaced(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) count++;
  return count;
}
