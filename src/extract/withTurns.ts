import { contains, overlap, type Span, type Turn, trimSpan } from '../data/index.ts';
import { type Candidate, foundByRule } from './candidate.ts';
import { LONE, SURE_OF_LONE } from './find/loneQuotations.ts';
import { isAnothers } from './find/nested.ts';

/** Words by which whoever speaks in a turn means themselves. */
const SELF = /^(?:i|we)\b/i;
/** Text with so many labels is a transcript: whom they name is as sure as anything that is read. */
const MANY = 4;
const SURE_OF_MANY = 0.97;

/**
 * The candidates with the turns of a transcript, each whole. What is reported inside a turn is nested in it; what somebody says of their
 * own saying there (`I think`) is no statement of its own, and what runs over the border of a turn ends there.
 */
export function withTurns(
  text: string,
  candidates: readonly Candidate[],
  turns: readonly Turn[],
): Candidate[] {
  if (turns.length === 0) return [...candidates];
  const isLabelled = turns.every(({ label }) => label !== null);
  const confidence = turns.length < MANY || !isLabelled ? SURE_OF_LONE : SURE_OF_MANY;
  const made = turns.map((turn): Candidate => {
    const spans = {
      source: turn.name ? [turn.name] : [],
      cue: turn.label ? [turn.label] : [],
      content: turn.content,
    };
    return { ...foundByRule(spans, LONE.turn, confidence), turn };
  });
  const own = new Map<Candidate, Candidate[]>(made.map((turn) => [turn, []]));
  const within = new Map<readonly Span[], Candidate | null>();
  const rest = candidates.map((one) => {
    const outer = one.within === null ? inTurns(text, one, made, own) : one;
    within.set(one.content, outer);
    return outer;
  });
  const kept = rest.flatMap((one): Candidate[] => {
    if (!one) return [];
    const around = one.within && within.get(one.within.content);
    if (around === null && one.within && within.has(one.within.content)) return [];
    return [
      around ? { ...one, within: { source: around.source, cue: around.cue, content: around.content } } : one,
    ];
  });
  return [...kept, ...made.map((turn) => ({ ...turn, own: own.get(turn)! }))];
}

/** A candidate as it is beside the turns: nested in the one that it stands in, cut at its borders, or null. */
function inTurns(
  text: string,
  one: Candidate,
  turns: readonly Candidate[],
  own: ReadonlyMap<Candidate, Candidate[]>,
): Candidate | null {
  const parts = [...one.source, ...one.cue, ...one.content];
  const [from, to] = [Math.min(...parts.map(([start]) => start)), Math.max(...parts.map(([, end]) => end))];
  const near = turns.filter(
    ({ cue, content }) => (cue[0] ?? content[0]!)[0] < to && content.at(-1)![1] > from,
  );
  if (near.length === 0) return one;
  const at = one.cue[0] ?? one.content[0]!;
  if (near.some(({ cue }) => cue[0] && overlap(cue[0], at) > 0)) return null;
  const turn = near.find(({ content }) => content.some((part) => contains(part, at)));
  if (!turn) {
    const said = near.flatMap(({ cue, content }) => [...cue, ...content]);
    return parts.some((part) => said.some((span) => overlap(span, part) > 0)) ? null : one;
  }
  const cut = (spans: readonly Span[]): Span[] =>
    spans.flatMap((span) =>
      turn.content.flatMap((part): Span[] => {
        const both: Span = [Math.max(part[0], span[0]), Math.min(part[1], span[1])];
        return both[0] < both[1] ? [trimSpan(text, both)].filter((shared) => shared !== null) : [];
      }),
    );
  const inside = { ...one, source: cut(one.source), cue: cut(one.cue), content: cut(one.content) };
  const { source, cue, content } = turn;
  if (inside.content.length > 0 && SELF.test(text.slice(...(inside.source[0] ?? [0, 0]))))
    own.get(turn)!.push(inside);
  return isAnothers(text, inside, content) ? { ...inside, within: { source, cue, content } } : null;
}
