import { attributionAt } from '../text/attribution.ts';
import type { Candidate } from './candidate.ts';

/** How far a source may be from its cue, where another one follows the cue directly. */
const NEAR = 60;

/**
 * The candidates whose cue is followed by a source of its own, with that source: `Team Alpha: The engine failed, said Jonas Falk` is said by
 * Falk, and the label is no speaker.
 */
export function ownAttribution(text: string, candidates: readonly Candidate[]): Candidate[] {
  const around = new Set(candidates.map(({ within }) => within?.content));
  return candidates.map((one) => {
    const [source] = one.source;
    const [cue] = one.cue;
    if (!source || !cue || one.within || around.has(one.content) || !/^\s*:/.test(text.slice(source[1])))
      return one;
    if (cue[0] <= source[1] + 1 || one.content.some(([start]) => start >= cue[1] && start < cue[1] + NEAR))
      return one;
    const lineEnd = text.indexOf('\n', cue[0]);
    const own = attributionAt(text, cue[0], lineEnd < 0 ? text.length : lineEnd);
    return own && own.cue[0] === cue[0] && own.source[0] > cue[0] ? { ...one, source: [own.source] } : one;
  });
}
