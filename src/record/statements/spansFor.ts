import { GAP, type Span } from '../../data/index.ts';
import { usage } from '../../errors.ts';

/**
 * The spans of words that a person gave, nearest to `near`; ` … ` separates several spans, in order.
 * @throws OnrecordError `usage` if the text does not have them word for word
 */
export function spansFor(text: string, words: string, near: Span): Span[] {
  let after = 0;
  return words
    .split(GAP.trim())
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      const span = nearest(text, part, near, after);
      if (!span) throw usage(`the article does not have “${part}”; use its exact words`);
      after = span[1];
      return span;
    });
}

function nearest(text: string, words: string, near: Span, from: number): Span | null {
  // White space may differ from what was typed: a line break, a narrow space.
  const pattern = new RegExp(words.split(/\s+/).map(RegExp.escape).join('\\s+'), 'gu');
  const found = [...text.matchAll(pattern)]
    .map((match): Span => [match.index, match.index + match[0].length])
    .filter(([start]) => start >= from);
  const far = ([start, end]: Span) => Math.max(0, near[0] - end, start - near[1]);
  return found.toSorted((a, b) => far(a) - far(b))[0] ?? null;
}
