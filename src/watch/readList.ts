import { type Listing, listedPages } from './listing.ts';

/** The pages of a plain list: one address a line, `#` before remarks; null where a line is something else. */
export function readList(text: string, address: string): Listing | null {
  const lines = text
    .split(/\r\n?|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
  if (!lines.every((line) => /^https?:\/\/\S+$/i.test(line))) return null;
  const pages = listedPages(lines.map((line) => ({ addresses: [line], base: address, date: null })));
  return { kind: 'list', title: null, pages, parts: [], cut: false };
}
