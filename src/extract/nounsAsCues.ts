import { overlapsAny, type Span } from '../data/index.ts';
import { type AnnotatedText, sentenceAt } from '../text/annotated/annotatedText.ts';
import { outerSpans } from '../text/quotationMarks.ts';
import type { Candidate } from './candidate.ts';
import { type NounAttribution, nounAttributionAfter, nounAttributionBefore } from './find/nounAttribution.ts';

/**
 * The candidates whose source is only how the words came: in `“Not a drop,” came the reply from Ulf Randel`, the reply is part of the cue, and
 * Randel speaks; in `Back came the response: “Not a drop.”` as well. Where nobody is named, they have no source.
 */
export function nounsAsCues(annotated: AnnotatedText, candidates: readonly Candidate[]): Candidate[] {
  const { text } = annotated;
  const ends = new Set(outerSpans(annotated.quotations).map((span) => span[1]));
  return candidates.map((one) => {
    const [first] = one.content;
    const [cue] = one.cue;
    if (!first || !cue || one.within || !ends.has(first[1])) return one;
    const sentence = sentenceAt(annotated, cue[0]);
    const found = sentence && attribution(text, sentence, cue, first);
    if (!found || !overlapsAny(found.cue)(cue)) return one;
    return { ...one, source: found.source ? [found.source] : [], cue: found.cue };
  });
}

/** The noun that attributes a quotation in the sentence of its cue, behind the quotation or before it. */
function attribution(text: string, sentence: Span, cue: Span, quotation: Span): NounAttribution | null {
  if (cue[0] >= quotation[1]) return nounAttributionAfter(text, quotation[1], sentence[1]);
  return cue[1] <= quotation[0] ? nounAttributionBefore(text, [sentence[0], quotation[0]]) : null;
}
