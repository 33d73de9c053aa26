const [FHCRC, FEXTRA, FNAME, FCOMMENT, RESERVED] = [2, 4, 8, 16, 0xe0];

/** How long the gzip header is that `bytes` begin with; null where they begin with none, or with only a part of one. */
export function gzipHeaderLength(bytes: Uint8Array): number | null {
  if (bytes.length < 18 || bytes[0] !== 0x1f || bytes[1] !== 0x8b || bytes[2] !== 8) return null;
  const flags = bytes[3]!;
  if (flags & RESERVED) return null;
  let at = 10;
  if (flags & FEXTRA) at += 2 + bytes[at]! + 256 * (bytes[at + 1] ?? 0);
  for (const flag of [FNAME, FCOMMENT]) {
    if (!(flags & flag)) continue;
    const end = bytes.indexOf(0, at);
    if (end < 0) return null;
    at = end + 1;
  }
  if (flags & FHCRC) at += 2;
  return at <= bytes.length ? at : null;
}
