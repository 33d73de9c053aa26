const WORD = /[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu;

/** Whether a text has more than `most` words, marks counted as words; it is read no further than that takes. */
export function hasMoreWords(text: string, most: number): boolean {
  if (text.length <= most) return false;
  let count = 0;
  for (const _ of text.matchAll(WORD)) {
    count += 1;
    if (count > most) return true;
  }
  return false;
}
