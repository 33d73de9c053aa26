import type { Article, QuotedRun, Span, Statement } from '../../../data/index.ts';
import { alignWords, type Run } from '../../../text/alignWords.ts';
import { fold } from '../../../text/fold.ts';
import { outerSpans, quotations } from '../../../text/quotationMarks.ts';
import { words } from '../../../text/words.ts';

/** A word as it stands in an article, and the number of the stretch of the quotation that it is in. */
type Quoted = {
  readonly start: number;
  readonly end: number;
  readonly folded: string;
  readonly stretch: number;
};

/** The least number of words in a row that show that two quotations are of one saying. */
const RUN = 3;
/** What differs is at most this share of what is between the first and the last words in common; else they quote different sentences. */
const DIFFERENT = 0.4;

/** The words of a statement that stand inside quotation marks in its article. */
export type QuotedWords = { readonly text: string; readonly words: readonly Quoted[] };

/**
 * The words that stand inside quotation marks in both of two articles' versions of a statement, side by side, where they differ; null where
 * they do not, or one of the two quotes nothing. Words that only one of the two puts inside the marks, at either end or where the other
 * leaves off and begins again, are no difference.
 */
export function quotedOtherwise(first: QuotedWords, other: QuotedWords): QuotedRun[] | null {
  const [a, b] = [first.words, other.words];
  const runs = alignWords(
    a.map(({ folded }) => folded),
    b.map(({ folded }) => folded),
  );
  const isSure = (run: Run) => run.in === 'both' && run.first[1] - run.first[0] >= RUN;
  const inner = runs
    .slice(runs.findIndex(isSure), runs.findLastIndex(isSure) + 1)
    .filter((run, i, all) => !leftOut(run, all[i + 1], a, b));
  const [differing, all] = [inner.filter((run) => run.in !== 'both'), inner].map((some) =>
    some.reduce((sum, run) => sum + Math.max(run.first[1] - run.first[0], run.second[1] - run.second[0]), 0),
  );
  if (!differing || differing > DIFFERENT * all!) return null;
  const text = (source: string, list: readonly Quoted[], [start, end]: Span) =>
    list
      .slice(start, end)
      .map((word) => source.slice(word.start, word.end))
      .join(' ');
  return inner.map((run) =>
    run.in === 'second'
      ? { text: text(other.text, b, run.second), in: 'this' }
      : { text: text(first.text, a, run.first), in: run.in },
  );
}

/** Whether words are missing on one side because the quotation is interrupted there. */
function leftOut(run: Run, next: Run | undefined, a: readonly Quoted[], b: readonly Quoted[]): boolean {
  if (run.in === 'both') return false;
  const [words, at] = run.in === 'first' ? [b, run.second[0]] : [a, run.first[0]];
  // Words in place of others are a difference wherever they stand.
  if (next && next.in !== 'both') return false;
  return words[at - 1]?.stretch !== words[at]?.stretch;
}

/** What a statement quotes of its speaker's words. */
export function quotedWords({ text, paragraphs }: Article, { content }: Statement): QuotedWords {
  const quoted = outerSpans(
    quotations(
      text,
      paragraphs.map(({ span }) => span),
    ),
  );
  const inMarks = content.spans.flatMap(([start, end], part) =>
    words(text, start, end).flatMap((word): Quoted[] => {
      const stretch = quoted.findIndex(([from, to]) => from <= word.start && word.start < to);
      if (!word.wordlike || stretch < 0) return [];
      const folded = fold(text.slice(word.start, word.end));
      return [{ start: word.start, end: word.end, folded, stretch: stretch * content.spans.length + part }];
    }),
  );
  return { text, words: inMarks };
}
