import type { Measured } from './measure.ts';

/** Whether a block is the article's headline: the page's first heading, or the title that the page gives (folded). */
export function isHeadline({ block, words }: Measured, title: string | null): boolean {
  if (block.within.name === 'h1') return true;
  if (title === null || words < 3) return false;
  const text = fold(block.text);
  return text === title || (title.startsWith(`${text} `) && text.length > title.length / 2);
}

/** More marks on one letter than any writing has: putting them in order would take a time that grows with their square. */
const MARKS = /(\p{M}{30})\p{M}+/gu;

/** In parts: what matches one run of millions fills V8's stack. */
const MARKS_AND_SPACES = /[^\p{L}\p{N}]{1,1000}/gu;

/** Text without case, punctuation and spacing, to compare what pages write in several ways. */
export function fold(text: string): string {
  // Only what is beyond ASCII has marks, and forms that compose.
  const composed = /[^\x20-\x7e]/.test(text) ? text.replace(MARKS, '$1').normalize('NFKC') : text;
  return composed.toLowerCase().replace(MARKS_AND_SPACES, ' ').replace(/ {2,}/g, ' ').trim();
}
