import { isAscii, isUtf8 } from 'node:buffer';
import { detect } from './detect.ts';
import { utf16Order } from './sniff.ts';

/** A charset, who named it, and what the document claims to be where that is not what it is. */
export type Chosen = {
  charset: string;
  by: 'byte order mark' | 'HTTP header' | 'meta' | 'detection' | 'bytes';
  /** The charset that was claimed and does not fit. */
  lie: string | null;
};

/** The charset of bytes: by byte order mark, header, `meta`, each only if the bytes confirm it; then by detection. */
export function chooseCharset(bytes: Uint8Array, contentType: string | null): Chosen {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) {
    return { charset: 'utf-8', by: 'byte order mark', lie: null };
  }
  const order = utf16Order(bytes);
  if (order) return { charset: order, by: bytes[0]! >= 0xfe ? 'byte order mark' : 'bytes', lie: null };
  const claims = [
    ['HTTP header', known(charsetOf(contentType ?? ''))],
    ['meta', known(metaCharset(bytes))],
  ] as const;
  let lie: string | null = null;
  for (const [by, charset] of claims) {
    if (!charset) continue;
    if (isBorneOut(bytes, charset)) return { charset, by, lie };
    lie ??= charset;
  }
  if (isUtf8(bytes)) return { charset: 'utf-8', by: 'bytes', lie };
  if (nearlyUtf8(bytes)) return { charset: 'utf-8', by: 'detection', lie };
  const guessed = detect(bytes).map(known);
  const charset = guessed.find((name) => name !== null && name !== 'utf-8') ?? 'windows-1252';
  return { charset, by: 'detection', lie };
}

/** Names of charsets that WHATWG has under others. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  cp932: 'shift_jis',
  cp949: 'euc-kr',
  maccyrillic: 'x-mac-cyrillic',
  'iso8859-15': 'iso-8859-15',
};

/** The WHATWG name for a charset label; null when unknown. Bytes read as ASCII cannot claim to be UTF-16. */
function known(label: string | null): string | null {
  if (!label) return null;
  const trimmed = label.trim().toLowerCase();
  try {
    const name = new TextDecoder(OTHER_NAMES[trimmed] ?? trimmed).encoding;
    return name.startsWith('utf-16') ? 'utf-8' : name;
  } catch {
    return null;
  }
}

function charsetOf(contentType: string): string | null {
  return /charset\s*=\s*["']?([^\s"';]+)/i.exec(contentType)?.[1] ?? null;
}

function metaCharset(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 8192)).toString('latin1');
  for (const [tag] of head.matchAll(/<meta\b[^>]*/gi)) {
    const charset = /charset\s*=\s*(?:["']\s*)?([^\s"'/>;]+)/i.exec(tag)?.[1];
    if (charset) return charset;
  }
  return /^\s*<\?xml[^>]*encoding\s*=\s*["']([^"']+)/i.exec(head)?.[1] ?? null;
}

/** A claim holds when the bytes are sound in it, and are not plainly UTF-8 while it says otherwise. */
function isBorneOut(bytes: Uint8Array, charset: string): boolean {
  if (charset === 'utf-8') return isUtf8(bytes) || nearlyUtf8(bytes);
  if (!isAscii(bytes) && isUtf8(bytes)) return false;
  return isSound(bytes, charset);
}

function isSound(bytes: Uint8Array, charset: string): boolean {
  try {
    new TextDecoder(charset, { fatal: true }).decode(bytes);
    return true;
  } catch {
    const text = new TextDecoder(charset).decode(bytes);
    return (text.match(/\ufffd/g)?.length ?? 0) * 200 < text.length;
  }
}

/** UTF-8 with a few broken characters: more sound sequences than broken ones. */
function nearlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes);
  const broken = text.match(/\ufffd/g)?.length ?? 0;
  const sound = text.match(/[\u0080-\ufffc]/g)?.length ?? 0;
  return sound > broken * 3;
}
