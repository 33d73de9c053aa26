/** A tar is made of blocks of this size. */
export const BLOCK = 512;

/** The header of an entry. */
export type TarHeader = {
  readonly name: string;
  readonly size: number;
  /** `0` a file, `5` a folder, `L` a long name, `x` and `g` fields of pax, and others. */
  readonly type: string;
};

/** Whether a block is the header of an entry: whether its checksum holds. */
export function isTarHeader(block: Buffer): boolean {
  if (block.length < BLOCK) return false;
  const written = numberOf(block.subarray(148, 156));
  if (written === null || written === 0) return false;
  let sum = 0;
  for (let at = 0; at < BLOCK; at++) sum += at >= 148 && at < 156 ? 0x20 : block[at]!;
  return sum === written && block[0] !== 0;
}

/** The header that a block is; null where it is damaged. */
export function tarHeader(block: Buffer): TarHeader | null {
  if (!isTarHeader(block)) return null;
  const size = numberOf(block.subarray(124, 136));
  if (size === null) return null;
  const prefix = block.toString('latin1', 257, 262) === 'ustar' ? textOf(block.subarray(345, 500)) : '';
  const name = textOf(block.subarray(0, 100));
  const type = block[156] === 0 ? '0' : String.fromCharCode(block[156]!);
  return { name: prefix ? `${prefix}/${name}` : name, size, type };
}

/** A name in a field that ends at its first zero. */
export function textOf(field: Buffer): string {
  const end = field.indexOf(0);
  return field.toString('utf8', 0, end < 0 ? field.length : end);
}

/** A number in octal digits, or, with the first bit set, in bytes; null where it is none. */
function numberOf(field: Buffer): number | null {
  if (field[0]! & 0x80) {
    let value = field[0]! & 0x7f;
    for (const byte of field.subarray(1)) value = value * 256 + byte;
    return Number.isSafeInteger(value) ? value : null;
  }
  const text = field.toString('latin1').replace(/\0.*$/s, '').trim();
  return /^[0-7]{0,20}$/.test(text) ? Number.parseInt(text || '0', 8) : null;
}

/** The fields of a pax header: lines of `LENGTH NAME=VALUE`. */
export function paxFields(bytes: Buffer): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  for (let at = 0; at < bytes.length; ) {
    const space = bytes.indexOf(0x20, at);
    const length = Number(bytes.toString('latin1', at, Math.max(at, space)));
    if (space < 0 || !Number.isInteger(length) || length <= space - at) break;
    const record = bytes.toString('utf8', space + 1, at + length - 1);
    const equals = record.indexOf('=');
    if (equals > 0) fields.set(record.slice(0, equals), record.slice(equals + 1));
    at += length;
  }
  return fields;
}
