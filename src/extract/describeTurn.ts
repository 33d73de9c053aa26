import { acts, contains, makePart, type Span, type TurnPart } from '../data/index.ts';
import { sentences } from '../text/sentences.ts';
import type { Candidate, DescribedCandidate } from './candidate.ts';
import { KINDS } from './describe/kind.ts';

/** How the sentence of a turn is described. */
type DescribeSentence = (sentence: Candidate) => DescribedCandidate;

/**
 * The description of a turn: its sentences are its parts, each with an act and conditions of its own. Its act is that of most of its words,
 * of two equal ones the first of the guidelines' table.
 */
export function describeTurn(
  text: string,
  id: string,
  turn: Candidate,
  describeSentence: DescribeSentence,
): { described: DescribedCandidate; parts: TurnPart[] } {
  const words = new Map<number, number>();
  const spans = turn.content.flatMap((span) => sentences(text, span));
  const described = spans.map((span) => {
    const sentence = describeSentence({ ...turn, source: [], cue: [], content: [span] });
    const own = turn.own?.find(({ cue }) => cue[0] && contains(span, cue[0]));
    return own ? { ...sentence, acts: describeSentence(own).acts } : sentence;
  });
  const parts = described.map(({ acts: scores, conditions }, i): TurnPart => {
    const span: Span = spans[i]!;
    const best = scores.indexOf(Math.max(...scores));
    words.set(best, (words.get(best) ?? 0) + span[1] - span[0]);
    return {
      id: `${id}.${i + 1}`,
      span,
      text: makePart(text, [span])!.text,
      act: acts[best]!,
      conditions: conditions.map(({ connective, span: at, text: condition }) => ({
        connective,
        span: at,
        text: condition,
      })),
    };
  });
  const [act] = [...words].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]!;
  const most = described.find(({ acts: scores }) => scores.indexOf(Math.max(...scores)) === act)!;
  return {
    parts,
    described: {
      ...most,
      kind: 'direct',
      negated: false,
      acts: acts.map((_, i) => (i === act ? 1 : 0)),
      conditions: described.flatMap(({ conditions }) => conditions),
      addressee: null,
      saidAt: null,
      occasion: null,
      by: {
        ...most.by,
        kind: [KINDS['set-off']],
        noConditions: described.flatMap(({ by }) => by.noConditions),
        addressee: [],
        saidAt: [],
        occasion: [],
      },
    },
  };
}
