import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';

export type Compression = 'none' | 'zstd';

/** Nothing that is stored compressed is longer unpacked, as no string is: a few damaged bytes could unpack to gigabytes. */
const MOST = 512 * 1024 * 1024;

/** The bytes as they are stored: compressed, unless that gains nothing (they are compressed already). */
export function pack(bytes: Uint8Array): { compression: Compression; bytes: Uint8Array } {
  const packed = bytes.length > MOST ? bytes : zstdCompressSync(bytes);
  return packed.length < bytes.length
    ? { compression: 'zstd', bytes: packed }
    : { compression: 'none', bytes };
}

/** @throws Error when what is stored is not what was packed, or longer than `size`. */
export function unpack(compression: Compression, bytes: Uint8Array, size: number): Uint8Array {
  return compression === 'zstd' ? unpackAtMost(bytes, size) : bytes;
}

/** Text that is only ever read back by the program. */
export function packText(text: string): Uint8Array {
  return zstdCompressSync(text);
}

export function unpackText(bytes: Uint8Array): string {
  return unpackAtMost(bytes, MOST).toString('utf8');
}

function unpackAtMost(bytes: Uint8Array, size: number): Buffer {
  return zstdDecompressSync(bytes, { maxOutputLength: Math.max(1, Math.min(size, MOST)) });
}
