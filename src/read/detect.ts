import jschardet from 'jschardet';

/** The name of the charset that bytes are most probably in; null when there is no telling. Reads the start only. */
export function detect(bytes: Uint8Array): string | null {
  // Only the neighbourhood of bytes that are not ASCII says anything.
  const first = bytes.findIndex((byte) => byte >= 0x80);
  if (first < 0) return null;
  const from = Math.max(0, first - 64);
  const sample = Buffer.from(bytes.subarray(from, from + 65536));
  return jschardet.detect(sample)?.encoding ?? null;
}
