import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** The charsets that bytes may be in, the likeliest first, by the names that the detector has. Reads a sample only. */
export function detect(bytes: Uint8Array): string[] {
  // Only the neighbourhood of bytes that are not ASCII says anything.
  const first = bytes.findIndex((byte) => byte >= 0x80);
  if (first < 0) return [];
  const from = Math.max(0, first - 64);
  const sample = Buffer.from(bytes.subarray(from, from + 32_768));
  // Loaded with the first document that needs it: most say what they are in.
  const jschardet = require('jschardet') as typeof import('jschardet');
  return jschardet
    .detectAll(sample)
    .flatMap(({ encoding, confidence }) => (encoding !== null && confidence >= LEAST ? [encoding] : []));
}

/** Guesses that are worth less than this are worth less than the commonest charset. */
const LEAST = 0.1;
