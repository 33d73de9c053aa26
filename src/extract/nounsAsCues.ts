import { overlapsAny } from '../data/index.ts';
import { type AnnotatedText, sentenceAt } from '../text/annotated/annotatedText.ts';
import { outerSpans } from '../text/quotationMarks.ts';
import type { Candidate } from './candidate.ts';
import { nounAttributionAfter } from './find/nounAttribution.ts';

/**
 * The candidates whose source is only how the words came: in `“Not a drop,” came the reply from Ulf Randel`, the reply is part of the cue, and
 * Randel speaks. Where nobody is named, they have no source.
 */
export function nounsAsCues(annotated: AnnotatedText, candidates: readonly Candidate[]): Candidate[] {
  const { text } = annotated;
  const ends = new Set(outerSpans(annotated.quotations).map((span) => span[1]));
  return candidates.map((one) => {
    const [first] = one.content;
    const [cue] = one.cue;
    if (!first || !cue || one.within || cue[0] < first[1] || !ends.has(first[1])) return one;
    const sentence = sentenceAt(annotated, cue[0]);
    const found = sentence && nounAttributionAfter(text, first[1], sentence[1]);
    if (!found || !overlapsAny(found.cue)(cue)) return one;
    return { ...one, source: found.source ? [found.source] : [], cue: found.cue };
  });
}
