import { endOfHeader, fieldsOf } from './recordFields.ts';

/** How a record begins. */
export const BEGINNING = Buffer.from('WARC/');

/** As many bytes as a beginning needs to be told from words about WARC files. */
export const LOOKAHEAD = 256;

/** Whether a record begins here: the version, alone in its line, and a field after it. */
export function beginsRecord(bytes: Buffer, at = 0): boolean {
  if (!bytes.subarray(at, at + BEGINNING.length).equals(BEGINNING)) return false;
  return /^WARC\/\d{1,2}\.\d{1,2}[ \t]{0,8}\r?\n[\w-]{1,60}[ \t]{0,8}:/.test(
    bytes.toString('latin1', at, at + LOOKAHEAD),
  );
}

/** Where the next record begins from `from` on, also in the middle of a line, since what is before it may be damaged; -1 where none does. */
export function nextBeginning(bytes: Buffer, from: number): number {
  let at = bytes.indexOf(BEGINNING, Math.max(0, from));
  while (at >= 0 && !beginsRecord(bytes, at)) at = bytes.indexOf(BEGINNING, at + 1);
  return at;
}

/** Where the record ends, line breaks left out, that claims to begin at a place; null where its header does not say. */
export function claimedEnd(bytes: Buffer, at: number): number | null {
  const header = endOfHeader(bytes.subarray(0, at + LONGEST_INNER_HEADER), at);
  const length = header && fieldsOf(bytes.toString('latin1', at, header.end)).get('content-length');
  return header && length && /^\d{1,15}$/.test(length) ? header.body + Number(length) : null;
}

const LONGEST_INNER_HEADER = 64 * 1024;
