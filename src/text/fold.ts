/** A word in the form in which two spellings of it are one: no case, no accents, one kind of apostrophe. */
export function fold(word: string): string {
  const lower = word.toLowerCase().replace(/[’‘`]/g, "'").replace(/\./g, '');
  return /[^\x20-\x7e]/.test(lower) ? lower.normalize('NFD').replace(/\p{M}/gu, '') : lower;
}
