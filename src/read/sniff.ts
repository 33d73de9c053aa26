/** Whether bytes are no text in any charset: a picture, an archive, a program, a PDF. */
export function isBinary(bytes: Uint8Array): boolean {
  for (const signature of SIGNATURES) if (startsWith(bytes, signature)) return true;
  const head = bytes.subarray(0, 8192);
  if (utf16Order(bytes) !== null) return false;
  let odd = 0;
  for (const byte of head) {
    // A stray zero happens in pages too.
    if (byte === 0) odd += 9;
    else if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== 27) odd++;
  }
  return odd > head.length / 20;
}

const SIGNATURES: readonly (readonly number[])[] = [
  [0x25, 0x50, 0x44, 0x46, 0x2d],
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x50, 0x4b, 0x03, 0x04],
  [0x7f, 0x45, 0x4c, 0x46],
  [0x1f, 0x8b],
];

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/** UTF-16 by its byte order mark, or by the zeros of a text that is mostly ASCII; null when it is neither. */
export function utf16Order(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const head = bytes.subarray(0, Math.min(4096, bytes.length & ~1));
  if (head.length < 8) return null;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < head.length; at += 2) {
    if (head[at] === 0 && isPlain(head[at + 1]!)) even++;
    if (head[at + 1] === 0 && isPlain(head[at]!)) odd++;
  }
  const half = head.length / 2;
  if (odd > half * 0.7) return 'utf-16le';
  if (even > half * 0.7) return 'utf-16be';
  return null;
}

function isPlain(byte: number): boolean {
  return (byte >= 32 && byte < 127) || byte === 9 || byte === 10 || byte === 13;
}

/** Whether text is an HTML page rather than plain text in which a tag may occur. */
export function isHtml(text: string, contentType: string | null, uri: string): boolean {
  const head = text.slice(0, 4096);
  const opening = head.trimStart();
  if (/^<(?:!doctype\s+html|html|head|body|\?xml[^>]*\?>\s*<(?:!doctype\s+)?html)\b/i.test(opening))
    return true;
  if (/<(?:html|head|body)(?:\s[^<>]*)?>/i.test(head)) return true;
  const blocks = text.match(/<\/(?:p|div|article|section|h[1-6]|body|html|title)\s*>/gi)?.length ?? 0;
  if (blocks === 0) return false;
  const named =
    /\.x?html?(?:\.gz)?(?:[?#]|$)/i.test(uri) ||
    /^\s*(?:text\/html|application\/xhtml)/i.test(contentType ?? '');
  return named || (opening.startsWith('<') && blocks >= 2);
}
