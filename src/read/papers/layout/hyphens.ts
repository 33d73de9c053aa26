/** First parts of words that keep their hyphen, and are no syllable of many others: `self-made`, `twenty-one`, `x-ray`. */
const KEEPS =
  /^(?:self|well|half|non|all|long|short|high|low|full|much|ill|far|[a-z]|one|two|three|four|five|six|seven|eight|nine|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|cross|soft|first|second|third|year|day|month|week|new|old|right|left|north|south|east|west|city|world|best|worst|vice)$/i;

/** Whether a hyphen at the end of a line is only there because the line ends. `words` are all words of the paper, lower-case. */
export function isLineHyphen(before: string, after: string, words: ReadonlySet<string>): boolean {
  if (before.endsWith('\u00ad')) return true;
  if (!/[-\u2010]$/.test(before)) return false;
  const word = before.slice(before.lastIndexOf(' ') + 1, -1);
  const first = word.split(/[^\p{L}\p{N}\u2010-]/u).at(-1)!;
  const second = /^[\p{L}\p{N}]+/u.exec(after)?.[0];
  if (first === '' || second === undefined) return false;
  if (!/^\p{Ll}/u.test(second) || !/\p{Ll}$/u.test(first)) return false;
  const [whole, joined] = [`${first}${second}`.toLowerCase(), `${first}-${second}`.toLowerCase()];
  if (words.has(whole)) return true;
  if (words.has(joined)) return false;
  const last = first.split(/[-\u2010]/).at(-1)!;
  // `state-of-the-` and `art`: one hyphen makes others likely.
  return last === first && !KEEPS.test(last);
}

/** The words of a text, lower-case, those with hyphens whole. */
export function wordsOf(texts: Iterable<string>): Set<string> {
  const words = new Set<string>();
  for (const text of texts) {
    for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{N}]+(?:[-\u2010][\p{L}\p{N}]+)*/gu)) {
      words.add(word.replace(/\u2010/g, '-'));
    }
  }
  return words;
}
