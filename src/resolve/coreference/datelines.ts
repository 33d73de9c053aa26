import type { NamedText } from '../namedText.ts';

/** A dateline ends within so many tokens of its paragraph's start: `PORT RESSA, Sordland (AP), May 4 —`. */
const MOST_TOKENS = 14;
const DASH = /^(?:[—–―‒-]|--+)$/;
const DATE_OR_MARK =
  /^(?:[,./()]|\d{1,4}|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/i;

/**
 * The tokens of names in datelines: they say where something was written, and no pronoun means them. A dateline ends with a dash, or with a
 * colon (`Kigali: …`) where it is no source, as a label in front of somebody's words is. `sources` are the tokens of all sources.
 */
export function datelineTokens(
  { tokens, nameAt }: Pick<NamedText, 'tokens' | 'nameAt'>,
  sources: ReadonlySet<number>,
): ReadonlySet<number> {
  const found = new Set<number>();
  for (const [n, { block }] of tokens.entries()) {
    if (tokens[n - 1]?.block === block) continue;
    // `St. Odo: …`: what looks like a title belongs to the place.
    const start = [n, n + 1, n + 2].find((at) => nameAt.get(at)?.titled === n || nameAt.get(at)?.from === n);
    if (start === undefined) continue;
    const to = endAfter(start);
    for (let at = start; at < to; at++) found.add(at);
  }
  return found;

  /** Where the dash or colon of a dateline is that begins at a token; −1 where it is none. */
  function endAfter(from: number): number {
    for (let n = from; n < from + MOST_TOKENS && tokens[n]?.block === tokens[from]!.block; n++) {
      const { text, capital } = tokens[n]!;
      const next = tokens[n + 1];
      if (DASH.test(text) || (text === ':' && !sources.has(from)))
        return next?.block === tokens[n]!.block && (next.capital || !next.word) ? n : -1;
      if (!nameAt.has(n) && !DATE_OR_MARK.test(text) && !(capital && text === text.toUpperCase())) return -1;
    }
    return -1;
  }
}
