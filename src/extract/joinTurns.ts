import { contains, overlap } from '../data/index.ts';
import type { Candidate } from './candidate.ts';
import { LONE, SURE_OF_LONE } from './find/loneQuotations.ts';
import type { Prepared } from './find/prepare.ts';
import { turns } from './find/turns.ts';
import { withContents } from './withContents.ts';

/** Words by which whoever speaks in a turn means themselves. */
const SELF = /^(?:i|we|me|us|my|our)\b/i;

/** The candidates with the turns of interviews and transcripts, each whole, and without what somebody says of themselves in one. */
export function joinTurns(prepared: Prepared, candidates: readonly Candidate[]): Candidate[] {
  const { text } = prepared;
  const contents = new Map<Candidate, Candidate['content']>();
  const added: Candidate[] = [];
  const all = turns(prepared);
  if (all.length === 0) return [...candidates];
  for (const turn of all) {
    const [label] = turn.source;
    const own = candidates.find(
      ({ within, source, cue }) =>
        within === null && [...source, ...cue].some((span) => overlap(span, label!) > 0),
    );
    if (own) contents.set(own, turn.content);
    else added.push({ ...turn, confidence: SURE_OF_LONE, tagged: null, rule: LONE.turn, within: null });
  }
  const isOwn = ({ source, cue }: Candidate) =>
    source[0] !== undefined &&
    SELF.test(text.slice(...source[0])) &&
    all.some(({ content }) => content.some((part) => cue.every((span) => contains(part, span))));
  return [...withContents(candidates, contents).filter((one) => !isOwn(one)), ...added];
}
