import type { Span } from '../../../data/index.ts';
import { fold } from '../../../text/fold.ts';
import { words } from '../../../text/words.ts';

/** A word as it is compared, and its span. */
export type Spoken = {
  readonly folded: string;
  readonly span: Span;
  /** The index of the span that it was read from. */
  readonly part: number;
};

/** Invisible characters. */
const UNSEEN = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;

/** The words and numbers in spans of a text, folded so that different spellings are equal. */
export function spokenWords(text: string, spans: readonly Span[] = [[0, text.length]]): Spoken[] {
  return spans.flatMap(([start, end], part) =>
    words(text, start, end)
      .filter(({ wordlike }) => wordlike)
      .map((word) => ({
        folded: folded(text.slice(word.start, word.end)),
        span: [word.start, word.end],
        part,
      })),
  );
}

/** Folding removes points, for abbreviations; 3.5 must not become 35. */
function folded(word: string): string {
  const plain = word.normalize('NFKC').replace(UNSEEN, '').replace(/‑/g, '-');
  return /\d/.test(plain) ? plain.toLowerCase() : fold(plain);
}
