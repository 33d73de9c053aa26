import { foldedWords } from './foldedWords.ts';

/** Words of a run that is hashed, and runs of a window of which the least hash is kept. */
const HASHED_WORDS = 4;
const WINDOW = 4;

/**
 * Hashes that two texts share where a stretch of them is the same, whatever its case, accents and punctuation: every stretch of
 * {@link HASHED_WORDS} + {@link WINDOW} - 1 words in both gives at least one in both. Unsigned 32-bit numbers, little-endian, rising, each once;
 * none for a text of fewer words than a run has. Winnowing: Schleimer, Wilkerson and Aiken, SIGMOD 2003.
 */
export function fingerprintOf(text: string): Uint8Array {
  const words = foldedWords(text);
  const hashes = [];
  for (let i = 0; i + HASHED_WORDS <= words.length; i++)
    hashes.push(hashOf(words.slice(i, i + HASHED_WORDS).join(' ')));
  const kept = new Set<number>();
  for (let i = 0; i < Math.max(1, hashes.length - WINDOW + 1) && hashes.length > 0; i++)
    kept.add(Math.min(...hashes.slice(i, i + WINDOW)));
  const bytes = new DataView(new ArrayBuffer(4 * kept.size));
  for (const [i, hash] of [...kept].sort((a, b) => a - b).entries()) bytes.setUint32(4 * i, hash, true);
  return new Uint8Array(bytes.buffer);
}

/** The numbers of a fingerprint. */
export function hashesOf(bytes: Uint8Array): number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Array.from({ length: bytes.byteLength >> 2 }, (_, i) => view.getUint32(4 * i, true));
}

/** FNV-1a over UTF-16 code units, with murmur3's finish, so that the least of several is any of them. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
