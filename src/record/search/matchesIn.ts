import type { Span } from '../../data/index.ts';
import { fold } from '../../text/fold.ts';
import { termsTyped } from './searchQuery.ts';

/** Words as the search index divides them: runs of letters and digits. */
const TOKEN = /[\p{L}\p{N}\p{Co}\p{M}]+/gu;

/**
 * The spans in `text` between `start` and `end` that match what a user typed: each phrase and word, in any case and
 * with any accents; in order, without overlaps, in UTF-16 code units.
 */
export function matchesIn(typed: string, text: string, [start, end]: Span = [0, text.length]): Span[] {
  const tokens = [...text.slice(start, end).matchAll(TOKEN)].map((match) => ({
    folded: fold(match[0]),
    span: [start + match.index, start + match.index + match[0].length] as const,
  }));
  const found: Span[] = [];
  for (const { words, prefix } of termsTyped(typed)) {
    const wanted = [...words.matchAll(TOKEN)].map(([word]) => fold(word));
    if (wanted.length === 0) continue;
    for (let i = 0; i + wanted.length <= tokens.length; i++) {
      const fits = wanted.every((word, k) => {
        const token = tokens[i + k]!.folded;
        return token === word || (prefix && k === wanted.length - 1 && token.startsWith(word));
      });
      if (fits) found.push([tokens[i]!.span[0], tokens[i + wanted.length - 1]!.span[1]]);
    }
  }
  return joined(found.toSorted((a, b) => a[0] - b[0]));
}

function joined(spans: readonly Span[]): Span[] {
  const found: Span[] = [];
  for (const [start, end] of spans) {
    const last = found.at(-1);
    if (last && start < last[1]) found[found.length - 1] = [last[0], Math.max(last[1], end)];
    else found.push([start, end]);
  }
  return found;
}
