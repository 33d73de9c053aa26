import { constants, gunzipSync } from 'node:zlib';
import type { Document } from '../data/index.ts';

/** What a document holds once unwrapped, and what went wrong on the way. */
export type Unwrapped = { bytes: Uint8Array; truncated: boolean; tooLarge: boolean; damaged: string | null };

/**
 * No document may hold more once it is unwrapped; it is counted while it is unwrapped, so that no gzip bomb fills the memory.
 * Reading a page of this size needs up to 600 MB, with the process that waits for it.
 */
export const LARGEST = 24 * 1024 * 1024;

/** The bytes that a document's byte ranges count in. A gzip stream that breaks off gives what came before. */
export function unwrap({ bytes, wrapping }: Document): Unwrapped {
  if (wrapping !== 'gzip') return { ...WHOLE, bytes };
  try {
    return { ...WHOLE, bytes: gunzipSync(bytes, { maxOutputLength: LARGEST }) };
  } catch (error) {
    return isTooLarge(error) ? { ...NOTHING, tooLarge: true } : salvage(bytes);
  }
}

function salvage(bytes: Uint8Array): Unwrapped {
  try {
    const kept = gunzipSync(bytes, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: LARGEST });
    return { ...WHOLE, bytes: kept, truncated: true };
  } catch (error) {
    if (isTooLarge(error)) return { ...NOTHING, tooLarge: true };
    return { ...NOTHING, damaged: error instanceof Error ? error.message : String(error) };
  }
}

const WHOLE = { truncated: false, tooLarge: false, damaged: null };
const NOTHING = { ...WHOLE, bytes: new Uint8Array() };

function isTooLarge(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
}
