import { type Span, spanProblem, type TextQuote } from '../../data/index.ts';

/** How much context of a span is stored to find it again, in code units. */
const AROUND = 40;

/** Spans of `text` with their words and context, so that they can be found again in another reading. */
export function textQuoteOf(text: string, spans: readonly Span[]): TextQuote {
  return spans.map(([start, end]) => ({
    span: [start, end],
    words: text.slice(start, end),
    before: text.slice(Math.max(0, start - AROUND), start),
    after: text.slice(end, end + AROUND),
  }));
}

/**
 * The spans of a text quote in `text`: at the same offsets, or else the same words in the most similar context; null if
 * they are not there.
 */
export function spansOf(place: TextQuote, text: string): Span[] | null {
  const found: Span[] = [];
  for (const stretch of place) {
    const span = spanOf(stretch, text);
    if (span === null) return null;
    found.push(span);
  }
  return spanProblem(text, found) === null ? found : null;
}

function spanOf({ span, words, before, after }: TextQuote[number], text: string): Span | null {
  let best: { at: number; alike: number; far: number } | null = null;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const alike =
      sameEnd(before, text.slice(Math.max(0, at - AROUND), at)) +
      sameStart(after, text.slice(at + words.length, at + words.length + AROUND));
    const far = Math.abs(at - span[0]);
    if (best === null || alike > best.alike || (alike === best.alike && far < best.far))
      best = { at, alike, far };
  }
  return best && [best.at, best.at + words.length];
}

function sameStart(a: string, b: string): number {
  let count = 0;
  while (count < Math.min(a.length, b.length) && a[count] === b[count]) count++;
  return count;
}

function sameEnd(a: string, b: string): number {
  let count = 0;
  while (count < Math.min(a.length, b.length) && a.at(-1 - count) === b.at(-1 - count)) count++;
  return count;
}
