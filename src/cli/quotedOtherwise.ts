import type { Span, Statement } from '../data/index.ts';
import { alignWords } from '../text/alignWords.ts';
import { fold } from '../text/fold.ts';
import { outerSpans, quotations } from '../text/quotationMarks.ts';
import { words } from '../text/words.ts';

/** A run of words that two quotations have in common, or only one of them has. */
export type QuotedRun = { readonly text: string; readonly in: 'both' | 'first' | 'this' };

/** A word as it stands in an article. */
type Quoted = { readonly start: number; readonly end: number; readonly folded: string };

/**
 * The words that stand inside quotation marks in both of two articles' versions of a statement, side by side, where they differ; null where
 * they do not, or one of the two quotes nothing. Words that only one of the two puts inside the marks, at either end, are no difference.
 */
export function quotedOtherwise(
  firstText: string,
  first: Statement,
  otherText: string,
  other: Statement,
): QuotedRun[] | null {
  const [a, b] = [quotedWords(firstText, first), quotedWords(otherText, other)];
  if (a.length === 0 || b.length === 0) return null;
  const runs = alignWords(
    a.map(({ folded }) => folded),
    b.map(({ folded }) => folded),
  );
  const from = runs.findIndex((run) => run.in === 'both');
  const to = runs.findLastIndex((run) => run.in === 'both');
  if (from < 0) return null;
  const inner = runs.slice(from, to + 1);
  if (inner.every((run) => run.in === 'both')) return null;
  const text = (source: string, list: readonly Quoted[], [start, end]: Span) =>
    list
      .slice(start, end)
      .map((word) => source.slice(word.start, word.end))
      .join(' ');
  return inner.map((run) =>
    run.in === 'second'
      ? { text: text(otherText, b, run.second), in: 'this' }
      : { text: text(firstText, a, run.first), in: run.in },
  );
}

function quotedWords(text: string, { content }: Statement): Quoted[] {
  const quoted = outerSpans(quotations(text, paragraphsOf(text)));
  const inMarks = (at: number) => quoted.some(([start, end]) => start <= at && at < end);
  return content.spans.flatMap(([start, end]) =>
    words(text, start, end)
      .filter((word) => word.wordlike && inMarks(word.start))
      .map((word) => ({ start: word.start, end: word.end, folded: fold(text.slice(word.start, word.end)) })),
  );
}

/** An article's text is paragraphs with a blank line between them. */
function paragraphsOf(text: string): Span[] {
  let start = 0;
  return text.split('\n\n').map((paragraph) => {
    const span: Span = [start, start + paragraph.length];
    start += paragraph.length + 2;
    return span;
  });
}
