import type { Span } from '../data/index.ts';
import { attributionAt } from '../text/attribution.ts';
import type { Candidate } from './candidate.ts';
import { plainlySaidAt } from './plainlySaid.ts';

/** How far a source may be from its cue, where another one follows the cue directly. */
const NEAR = 60;

/**
 * The candidates whose cue is followed by a source of its own, with that source: `Team Alpha: The engine failed, said Jonas Falk` is said by
 * Falk, and the label is no speaker. So is `Kigali: The minister said the levy would stay` said by the minister, where no other line has this
 * label.
 */
export function ownAttribution(text: string, candidates: readonly Candidate[]): Candidate[] {
  const around = new Set(candidates.map(({ within }) => within?.content));
  return candidates.map((one) => {
    const [source] = one.source;
    const [cue] = one.cue;
    if (!source || !cue || one.within || around.has(one.content) || !/^\s*:/.test(text.slice(source[1])))
      return one;
    const reported = cue[0] <= source[1] + 1 ? reportedAfter(text, source, cue) : null;
    if (reported)
      return { ...one, source: [reported.source], cue: [reported.cue], content: [reported.content] };
    if (cue[0] <= source[1] + 1 || one.content.some(([start]) => start >= cue[1] && start < cue[1] + NEAR))
      return one;
    const lineEnd = text.indexOf('\n', cue[0]);
    const own = attributionAt(text, cue[0], lineEnd < 0 ? text.length : lineEnd);
    return own && own.cue[0] === cue[0] && own.source[0] > cue[0] ? { ...one, source: [own.source] } : one;
  });
}

/** The report that a line has after a label which no other line has; null where it has none. */
function reportedAfter(text: string, label: Span, cue: Span): ReturnType<typeof plainlySaidAt> {
  const lineEnd = text.indexOf('\n', cue[1]);
  const line = text.slice(cue[1], lineEnd < 0 ? text.length : lineEnd);
  const from = cue[1] + line.length - line.trimStart().length;
  // A sentence ends at a full stop before a blank, or with the line.
  const sentence = /^.*?[.!?](?=\s|$)/.exec(text.slice(from, cue[1] + line.length))?.[0] ?? line.trimStart();
  const reported = plainlySaidAt(text, from, from + sentence.length);
  if (!reported) return null;
  const labels = `\n${text}`.split(`\n${text.slice(...label)}:`).length - 1;
  return labels === 1 ? reported : null;
}
