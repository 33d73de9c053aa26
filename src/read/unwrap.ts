import { constants, gunzipSync } from 'node:zlib';
import type { Document } from '../data/index.ts';

/** What a document holds once unwrapped, and what went wrong on the way. */
export type Unwrapped = { bytes: Uint8Array; truncated: boolean; damaged: string | null };

/** No document may hold more, wrapped or not: one gzip bomb must not fill the memory. */
export const LARGEST = 256 * 1024 * 1024;

/** The bytes that a document's byte ranges count in. A gzip stream that breaks off gives what came before. */
export function unwrap({ bytes, wrapping }: Document): Unwrapped {
  if (wrapping !== 'gzip') return { bytes, truncated: false, damaged: null };
  try {
    return { bytes: gunzipSync(bytes, { maxOutputLength: LARGEST }), truncated: false, damaged: null };
  } catch {
    return salvage(bytes);
  }
}

function salvage(bytes: Uint8Array): Unwrapped {
  try {
    const kept = gunzipSync(bytes, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: LARGEST });
    return { bytes: kept, truncated: true, damaged: null };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { bytes: new Uint8Array(), truncated: false, damaged: why };
  }
}
