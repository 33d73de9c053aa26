import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';

export type Compression = 'none' | 'zstd';

/** Maximum size after decompression, which is that of strings: a few damaged bytes could expand to gigabytes. */
const MOST = 512 * 1024 * 1024;

/** The bytes as they are stored: compressed, unless that saves nothing because they already are. */
export function pack(bytes: Uint8Array): { compression: Compression; bytes: Uint8Array } {
  const packed = bytes.length > MOST ? bytes : zstdCompressSync(bytes);
  return packed.length < bytes.length
    ? { compression: 'zstd', bytes: packed }
    : { compression: 'none', bytes };
}

/**
 * @throws Error if the bytes are not what was packed, or are longer than `size`
 */
export function unpack(compression: Compression, bytes: Uint8Array, size: number): Uint8Array {
  return compression === 'zstd' ? unpackAtMost(bytes, size) : bytes;
}

/** Packs text that only the program reads. */
export function packText(text: string): Uint8Array {
  return zstdCompressSync(text);
}

export function unpackText(bytes: Uint8Array): string {
  return unpackAtMost(bytes, MOST).toString('utf8');
}

function unpackAtMost(bytes: Uint8Array, size: number): Buffer {
  return zstdDecompressSync(bytes, { maxOutputLength: Math.max(1, Math.min(size, MOST)) });
}
