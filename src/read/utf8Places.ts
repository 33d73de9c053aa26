import { lowerBound } from '../data/index.ts';

/** Where each code unit of a text begins in the UTF-8 it was decoded from. */
export type Places = { byteAt(index: number): number; indexAt(at: number): number; malformed: number };

/** Of every so many code units the place is kept; that of one between is counted from there. Keeping all takes more memory than the text. */
const STEP = 32;

/** @param bytes without a byte order mark, which has `skip` bytes before them */
export function utf8Places(bytes: Uint8Array, text: string, skip: number): Places {
  const kept = new Uint32Array(Math.ceil(text.length / STEP));
  let at = 0;
  let malformed = 0;
  for (let index = 0; index < text.length; index++) {
    if (index % STEP === 0) kept[index / STEP] = at;
    if (isMalformed(text, index, bytes, at)) malformed++;
    at += lengthOf(text, index, bytes, at);
  }
  /** The first code unit from `index`, which begins at the byte `from`, that is `wanted` or beyond. */
  const walk = (index: number, from: number, isWanted: (index: number, at: number) => boolean) => {
    let [here, place] = [index, from];
    while (here < text.length && !isWanted(here, place)) place += lengthOf(text, here++, bytes, place);
    return [here, place] as const;
  };
  return {
    malformed,
    byteAt(index) {
      if (index >= text.length) return skip + bytes.length;
      const step = Math.floor(index / STEP);
      return skip + walk(step * STEP, kept[step]!, (here) => here === index)[1];
    },
    indexAt(byte) {
      const wanted = byte - skip;
      const step = Math.max(0, lowerBound(kept.length, (index) => kept[index]! >= wanted) - 1);
      return walk(step * STEP, kept[step] ?? 0, (_, place) => place >= wanted)[0];
    },
  };
}

/** How many bytes a code unit has. Both halves of a pair begin where the character begins, so that the second has them all. */
function lengthOf(text: string, index: number, bytes: Uint8Array, at: number): number {
  const unit = text.charCodeAt(index);
  if (unit < 0x80) return 1;
  if (unit < 0x800) return 2;
  if (unit >= 0xd800 && unit <= 0xdbff) return 0;
  if (unit >= 0xdc00 && unit <= 0xdfff) return 4;
  return isMalformed(text, index, bytes, at) ? malformedLength(bytes, at) : 3;
}

/** Whether the character stands for bytes that are no character, and not for the sign of such. */
function isMalformed(text: string, index: number, bytes: Uint8Array, at: number): boolean {
  if (text.charCodeAt(index) !== 0xfffd) return false;
  return !(bytes[at] === 0xef && bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd);
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
