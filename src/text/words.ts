/** A word, number or mark of a text: `[start, end)` in UTF-16 code units; no white space in it. */
export type Word = {
  readonly start: number;
  readonly end: number;
  /** Whether it holds a letter or digit; else it is one mark. */
  readonly wordlike: boolean;
};

// Letters and digits; what joins or parts them unseen stays with them.
/** A word of more letters is cut: none of sense has, and what matches one of millions fills V8's stack. */
const LONGEST = 1000;
const RUN = String.raw`[\p{L}\p{N}][\p{L}\p{M}\p{N}\u200d\u00ad]{0,${LONGEST}}`;
const ENDING = String.raw`(?:s|ll|re|ve|d|m)(?![\p{L}\p{N}])`;

/**
 * Letters and digits with the apostrophes, hyphens, points and commas that stand between them (`don’t`, `3,000`, `U.S.`,
 * `then-mayor`); endings such as `’s` and `’ll` apart, since a source may end or a cue begin there; else runs of dots or
 * hyphens, two apostrophes in place of a quotation mark, or any one character.
 */
const WORDS = new RegExp(
  [
    String.raw`(?:\p{L}\.){2,50}`,
    String.raw`${RUN}(?:[-‑_&@]${RUN}|['’](?!${ENDING})${RUN}|(?<=\p{N})[.,:/](?=\p{N})[\p{L}\p{N}]{1,${LONGEST}}){0,50}`,
    String.raw`(?<=[\p{L}\p{N}])['’]${ENDING}`,
    String.raw`\.{2,}|-{2,}|''|\x60{2}`,
    String.raw`\S`,
  ].join('|'),
  'giu',
);
const WORDLIKE = /[\p{L}\p{N}]/u;

/** The words and marks of `text` from `start` to `end`, in order; everything that is not white space is in one of them. */
export function words(text: string, start = 0, end = text.length): Word[] {
  const found: Word[] = [];
  for (const match of text.slice(start, end).matchAll(WORDS))
    found.push({
      start: start + match.index,
      end: start + match.index + match[0].length,
      wordlike: WORDLIKE.test(match[0]),
    });
  return found;
}
