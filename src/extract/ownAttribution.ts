import type { Span } from '../data/index.ts';
import { type AnnotatedText, sentenceAt } from '../text/annotated/annotatedText.ts';
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
export function ownAttribution(annotated: AnnotatedText, candidates: readonly Candidate[]): Candidate[] {
  const { text } = annotated;
  const labels = labelCounts(annotated);
  const around = new Set(candidates.map(({ within }) => within?.content));
  return candidates.map((one) => {
    const [source] = one.source;
    const [cue] = one.cue;
    if (!source || !cue || one.within || around.has(one.content) || !/^\s*:/.test(text.slice(source[1])))
      return one;
    const reported = cue[0] <= source[1] + 1 ? reportedAfter(annotated, cue) : null;
    if (reported && labels.get(text.slice(...source)) === 1)
      return { ...one, source: [reported.source], cue: [reported.cue], content: [reported.content] };
    if (cue[0] <= source[1] + 1 || one.content.some(([start]) => start >= cue[1] && start < cue[1] + NEAR))
      return one;
    const lineEnd = text.indexOf('\n', cue[0]);
    const own = attributionAt(text, cue[0], lineEnd < 0 ? text.length : lineEnd);
    return own && own.cue[0] === cue[0] && own.source[0] > cue[0] ? { ...one, source: [own.source] } : one;
  });
}

/** The report that follows a colon; null where none does. */
function reportedAfter(annotated: AnnotatedText, [, colon]: Span): ReturnType<typeof plainlySaidAt> {
  const { text } = annotated;
  const from = colon + /^\s*/.exec(text.slice(colon, colon + MOST_SPACE))![0].length;
  const sentence = sentenceAt(annotated, from);
  return sentence && plainlySaidAt(text, from, sentence[1]);
}

/** White space after a colon. */
const MOST_SPACE = 20;

/** How many blocks begin with each label: what stands before a colon. */
function labelCounts({ text, blocks }: AnnotatedText): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const {
    span: [start],
  } of blocks) {
    const [label] = /^[^:\n]+(?=:)/.exec(text.slice(start, start + LONGEST_LABEL)) ?? [];
    if (label !== undefined) counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  return counts;
}

const LONGEST_LABEL = 80;
