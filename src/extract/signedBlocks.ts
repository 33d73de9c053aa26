import { overlapsAny, type Span } from '../data/index.ts';
import { allSpans, type Candidate, foundByRule } from './candidate.ts';
import type { BlockQuotation } from './find/blockQuotations.ts';
import { LONE } from './find/loneQuotations.ts';
import { isAnothers } from './find/nested.ts';

/**
 * The candidates with the block quotations that somebody signs, each whole. What is reported inside one (`The clerk told us that …`) is
 * nested in it; what whoever signs says of their own saying there (`I think`) is no statement of its own. A block that is attributed outside it
 * stays with that attribution. `least` is how sure nested statements have to be.
 */
export function signedBlocks(
  text: string,
  blocks: readonly BlockQuotation[],
  candidates: readonly Candidate[],
  least: number,
): Candidate[] {
  let all = [...candidates];
  for (const { source, cue, content } of blocks) {
    if (source.length === 0) continue;
    const isPart = overlapsAny(content);
    const isBeside = overlapsAny([...source, ...cue]);
    const touching = all.filter((one) => allSpans(one).some((part) => isPart(part) || isBeside(part)));
    if (touching.length === 0) continue;
    const inside = touching.filter((one) => allSpans(one).every((part) => isPart(part)));
    if (inside.length < touching.length || inside.some(({ turn }) => turn)) continue;
    const block = foundByRule({ source, cue, content }, LONE.block);
    const gone = new Set<readonly Span[]>();
    const nested = new Map<Candidate, Candidate>();
    for (const one of inside.filter(({ within }) => within === null))
      if (one.confidence >= least && isAnothers(text, one, content))
        nested.set(one, { ...one, within: { source, cue, content } });
      else gone.add(one.content);
    all = all.flatMap((one) => {
      const isGone = gone.has(one.content) || (one.within !== null && gone.has(one.within.content));
      return isGone ? [] : [nested.get(one) ?? one];
    });
    all.push(block);
  }
  return all;
}
