import type { Span } from '../data/index.ts';
import { type AnnotatedText, sentenceAt } from '../text/annotated/annotatedText.ts';
import { outerSpans } from '../text/quotationMarks.ts';
import { allSpans, type Candidate } from './candidate.ts';
import { joinedSpans, withContents } from './withContents.ts';

/**
 * The candidates without another’s quotation at the end of the sentence before: where a colon announces what is said (`“It leaks.” Harl
 * said: “Then mend it.”`), a quotation before the source goes on what was said before it, if anybody said it.
 */
export function othersQuotations(annotated: AnnotatedText, candidates: readonly Candidate[]): Candidate[] {
  const { text } = annotated;
  const contents = new Map<Candidate, readonly Span[]>();
  const quoted = new Set(outerSpans(annotated.quotations).map(([start]) => start));
  const outer = candidates.filter(({ within }) => within === null);
  const endOf = (one: Candidate) => Math.max(...allSpans(one).map((span) => span[1]));
  const byEnd = new Map(outer.map((one) => [endOf(one), one]));
  for (const one of outer) {
    const [source] = one.source;
    const last = Math.max(0, ...one.cue.map((span) => span[1]));
    if (!source || last === 0 || !/:\s?["“«]/.test(text.slice(last - 1, last + 3))) continue;
    const sentence = sentenceAt(annotated, source[0]);
    const others = one.content.filter(
      (span) =>
        sentence !== null && span[1] <= source[0] && (span[0] < sentence[0] || isApart(text, span, source)),
    );
    if (others.length === 0 || others.length === one.content.length) continue;
    contents.set(
      one,
      one.content.filter((span) => !others.includes(span)),
    );
    for (const span of others) {
      let at = span[0];
      while (at > 0 && /[\s.,]/.test(text[at - 1]!)) at -= 1;
      const before = byEnd.get(at);
      if (before && before !== one && quoted.has(span[0]))
        contents.set(before, joinedSpans(text, [...(contents.get(before) ?? before.content), span]));
    }
  }
  return withContents(candidates, contents);
}

/** Whether a quotation ends its sentence right before a source. */
function isApart(text: string, [, end]: Span, source: Span): boolean {
  return /[.!?]["”»]$/.test(text.slice(end - 2, end)) && text.slice(end, source[0]).trim() === '';
}
