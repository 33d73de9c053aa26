/** Words as LIKE takes them for themselves. */
export function likeable(words: string): string {
  return words.replace(/[\\%_]/g, '\\$&');
}
