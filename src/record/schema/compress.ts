import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';

export type Compression = 'none' | 'zstd';

/** The bytes as they are stored: compressed, unless that gains nothing (they are compressed already). */
export function pack(bytes: Uint8Array): { compression: Compression; bytes: Uint8Array } {
  const packed = zstdCompressSync(bytes);
  return packed.length < bytes.length
    ? { compression: 'zstd', bytes: packed }
    : { compression: 'none', bytes };
}

/** @throws Error when what is stored is not what was packed. */
export function unpack(compression: Compression, bytes: Uint8Array): Uint8Array {
  return compression === 'zstd' ? zstdDecompressSync(bytes) : bytes;
}

/** Text that is only ever read back by the program. */
export function packText(text: string): Uint8Array {
  return zstdCompressSync(text);
}

export function unpackText(bytes: Uint8Array): string {
  return zstdDecompressSync(bytes).toString('utf8');
}
