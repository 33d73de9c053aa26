import { contains, overlap, type Span } from '../data/index.ts';
import { attributionAfter, openMark } from '../text/attribution.ts';
import { outerSpans } from '../text/quotationMarks.ts';
import type { Candidate } from './candidate.ts';
import type { Prepared } from './find/prepare.ts';
import { blockAt, blockSpan } from './find/region.ts';
import { withContents } from './withContents.ts';

/**
 * The candidates without quotations that have an attribution of their own behind them: `“No,” Ruiz said. “Why not?” Bell shot back.` is
 * said by two. What is released here is found again as a quotation that stands alone.
 */
export function releasedQuotations(prepared: Prepared, candidates: readonly Candidate[]): Candidate[] {
  const { text } = prepared;
  const quoted = new Set(outerSpans(prepared.quotations).map(([start]) => start));
  const contents = new Map<Candidate, readonly Span[]>();
  for (const one of candidates) {
    if (one.within || one.content.length < 2 || one.cue.length === 0) continue;
    const own = [...one.source, ...one.cue];
    const isOthers = (part: Span) => {
      // Behind a full stop, an attribution may be that of what follows.
      if (!quoted.has(part[0]) || openMark(text, part[1]) === null) return false;
      const said = attributionAfter(text, part[1], blockSpan(prepared, blockAt(prepared, part[0]))[1]);
      return (
        said !== null && !own.some((span) => overlap(span, said.cue) > 0 || overlap(span, said.source) > 0)
      );
    };
    const kept = one.content.filter(
      (part) => !isOthers(part) || one.content.some((other) => other !== part && contains(other, part)),
    );
    if (kept.length > 0 && kept.length < one.content.length) contents.set(one, kept);
  }
  return withContents(candidates, contents);
}
