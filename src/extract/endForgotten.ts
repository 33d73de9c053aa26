import { minusSpans, overlap, type Span } from '../data/index.ts';
import { attributionAt } from '../text/attribution.ts';
import { endsWithMark } from '../text/quotationMarks.ts';
import type { Candidate } from './candidate.ts';
import type { Prepared } from './find/prepare.ts';
import { blockAt, blockSpan } from './find/region.ts';
import { joinedSpans, withContents, withSources } from './withContents.ts';

/** The candidates whose contents end where a closing mark was forgotten: `“It leaks, said Ruiz.` ends before `said`. */
export function endForgotten(prepared: Prepared, candidates: readonly Candidate[]): Candidate[] {
  const { text, quotations } = prepared;
  const contents = new Map<Candidate, readonly Span[]>();
  const outer = candidates.filter(({ within }) => within === null);
  const byBlock = Map.groupBy(outer, ({ cue }) => blockAt(prepared, cue[0]?.[0] ?? 0));
  const sources = new Map<readonly Span[], readonly Span[]>();
  for (const { span, closed } of quotations) {
    if (!closed || endsWithMark(text, span)) continue;
    const block = blockAt(prepared, span[0]);
    const [, end] = blockSpan(prepared, block);
    const said = attributionAt(text, span[1], end);
    if (!said) continue;
    const attribution = [said.source, said.cue].toSorted((a, b) => a[0] - b[0]);
    const touches = ({ content }: Candidate) =>
      content.some((part) => attribution.some((one) => overlap(part, one) > 0));
    for (const one of [...(byBlock.get(block) ?? []), ...(byBlock.get(block + 1) ?? [])]) {
      const content = contents.get(one) ?? one.content;
      const reports = one.cue.some((cue) => overlap(cue, said.cue) > 0);
      if (!reports && !touches(one)) continue;
      const kept = joinedSpans(text, minusSpans(content, reports ? attribution : [[span[1], end]]));
      contents.set(one, kept);
      if (reports && one.source.length === 0) sources.set(kept, [said.source]);
    }
  }
  return withSources(withContents(candidates, contents), sources);
}
