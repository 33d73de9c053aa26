import type { Article, QuotedRun, Span, Statement } from '../../../data/index.ts';
import { alignWords, type Run } from '../../../text/alignWords.ts';
import { fold } from '../../../text/fold.ts';
import { outerSpans, quotations } from '../../../text/quotationMarks.ts';
import { words } from '../../../text/words.ts';

/** A word of an article, and the index of the run of quoted words that it is in. */
type Quoted = {
  readonly start: number;
  readonly end: number;
  readonly folded: string;
  readonly stretch: number;
};

/** The minimum number of equal words in a row for two quotations of the same utterance. */
const RUN = 3;
/**
 * The maximum share of different words between the first and last equal words; with more, the quotations are of
 * different sentences.
 */
const DIFFERENT = 0.4;

/** The words of a statement that are between quotation marks in its article. */
export type QuotedWords = { readonly text: string; readonly words: readonly Quoted[] };

/**
 * The words that two articles quote of the same statement, side by side; null if they do not differ, or one article
 * quotes nothing. Words that only one article quotes, at either end or where the other quotation is interrupted, are
 * not a difference.
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

/** Whether words are missing on one side only because the quotation is interrupted there. */
function leftOut(run: Run, next: Run | undefined, a: readonly Quoted[], b: readonly Quoted[]): boolean {
  if (run.in === 'both') return false;
  const [words, at] = run.in === 'first' ? [b, run.second[0]] : [a, run.first[0]];
  // Words that replace others are always a difference.
  if (next && next.in !== 'both') return false;
  return words[at - 1]?.stretch !== words[at]?.stretch;
}

/** The words of its speaker that a statement quotes. */
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
