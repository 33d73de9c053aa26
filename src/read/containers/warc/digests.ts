import { hash } from 'node:crypto';
import type { Fields } from './recordFields.ts';

/** Whether a record has a digest of its block, and the block has it. */
export function holdsDigest(fields: Fields, block: Uint8Array): boolean {
  const written = fields.get('warc-block-digest');
  return written !== undefined && matches(written, block) === true;
}

/** Whether bytes have a digest as WARC files write it, `sha1:` with base32 or hex; null where it cannot be checked. */
export function matches(written: string, bytes: Uint8Array): boolean | null {
  const [, name = '', value = ''] = /^([\w-]{1,20}):([A-Za-z0-9+/=_-]{1,200})$/.exec(written.trim()) ?? [];
  const algorithm = ALGORITHMS[name.toLowerCase().replace('-', '')];
  if (!algorithm) return null;
  const digest = Buffer.from(hash(algorithm, bytes, 'hex'), 'hex');
  const plain = value.replaceAll('=', '');
  return (
    plain.toLowerCase() === digest.toString('hex') ||
    plain.toUpperCase() === base32(digest) ||
    plain === digest.toString('base64').replaceAll('=', '')
  );
}

const ALGORITHMS: Readonly<Record<string, string>> = {
  sha1: 'sha1',
  sha256: 'sha256',
  sha384: 'sha384',
  sha512: 'sha512',
  md5: 'md5',
};

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

function base32(bytes: Uint8Array): string {
  let [text, bits, value] = ['', 0, 0];
  for (const byte of bytes) {
    value = ((value << 8) | byte) & 0xfff;
    for (bits += 8; bits >= 5; bits -= 5) text += LETTERS[(value >> (bits - 5)) & 31];
  }
  return bits > 0 ? text + LETTERS[(value << (5 - bits)) & 31] : text;
}
