import { overlap } from '../data/index.ts';
import { attributionAt } from '../text/attribution.ts';
import { type Candidate, foundByRule } from './candidate.ts';
import { leadIn } from './find/leadIn.ts';
import { LONE } from './find/loneQuotations.ts';
import type { Prepared } from './find/prepare.ts';
import { blockAt, blockSpan } from './find/region.ts';
import { withContents, withSources } from './withContents.ts';

/**
 * The candidates with the quotations that a line before them announces: after `Ana Ruiz said,` or `said;` at the end of a paragraph, the
 * quotation that begins the next paragraph is what was said, not the words before.
 */
export function announcedQuotations(prepared: Prepared, candidates: readonly Candidate[]): Candidate[] {
  const { text, quotations } = prepared;
  const outer = candidates.filter(({ within, cue }) => within === null && cue.length > 0);
  const byBlock = Map.groupBy(outer, ({ cue }) => blockAt(prepared, cue[0]![0]));
  const contents = new Map<Candidate, Candidate['content']>();
  const sources = new Map<Candidate['content'], Candidate['source']>();
  const added: Candidate[] = [];
  for (const { span, depth } of quotations) {
    const block = blockAt(prepared, span[0]);
    const [start, end] = blockSpan(prepared, block);
    if (depth > 0 || block === 0 || start !== span[0] || attributionAt(text, span[1], end)) continue;
    const before = blockSpan(prepared, block - 1);
    const said = /[,;]/.test(text[before[1] - 1]!) ? leadIn(text, before) : null;
    if (!said || said.source.length === 0) continue;
    const holds = (one: Candidate) => one.content.some((part) => overlap(part, span) > 0);
    if ((byBlock.get(block) ?? []).some(holds)) continue;
    const own = (byBlock.get(block - 1) ?? []).find(({ cue }) => overlap(cue[0]!, said.cue[0]!) > 0);
    if (own && holds(own)) continue;
    const content = [span];
    if (own) {
      contents.set(own, content);
      sources.set(content, said.source);
    } else added.push(foundByRule({ ...said, content }, LONE.announced));
  }
  return [...withSources(withContents(candidates, contents), sources), ...added];
}
