/** How often a word stands in lower case in all texts to be common. */
const OFTEN = 3;

/** Whether a word (lower case) is a common one, by the texts' own words in lower case. */
export function commonWords(texts: readonly string[]): (lower: string) => boolean {
  const counts = new Map<string, number>();
  for (const text of texts)
    for (const [word] of text.matchAll(/(?<![\p{L}’'-])\p{Ll}[\p{L}’'-]*/gu))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  return (lower) => (counts.get(lower) ?? 0) >= OFTEN;
}
