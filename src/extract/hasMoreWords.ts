/** As long as no word of sense is: what matches one of millions of letters fills V8's stack. */
const WORD = /[\p{L}\p{N}]{1,1000}|[^\s\p{L}\p{N}]/gu;

/** Whether a text has more than `most` words, marks counted as words, and each 1,000 letters of a longer word; it is read no further than that takes. */
export function hasMoreWords(text: string, most: number): boolean {
  if (text.length <= most) return false;
  let count = 0;
  for (const _ of text.matchAll(WORD)) {
    count += 1;
    if (count > most) return true;
  }
  return false;
}
