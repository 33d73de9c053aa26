import { overlapsAny, type Span, trimSpan } from '../data/index.ts';
import type { Candidate } from './candidate.ts';

/** A passive by which somebody's saying is known from others: `has been reported`, `was quoted as`. */
const PASSIVE =
  /^(?:(?:is|are|was|were|has|have|had|been|being|widely|also|since|later) ?)+(?:reported|quoted|understood|believed|said|thought|known|rumoured|rumored|alleged|claimed)(?: as)?$/;
/** What goes on with it: `to have said that`, `as saying`, `to promise`. */
const SAYING =
  /^(?:as |to have |to be |to )?(?:say|said|saying|tell|told|telling|promise|promised|promising|warn|warned|warning|agree|agreed|argue|argued|arguing|admit|admitted|admitting|deny|denied|denying|claim|claimed|claiming|threaten|threatened|threatening|insist|insisted|insisting)(?: (?:\p{L}+|\p{Lu}[\p{L} ]{1,30})(?= that\b))?(?= )/u;

/**
 * The candidates whose source is the subject of a passive: in `Ruiz was quoted as saying that the port was full`, Ruiz says it, though
 * others report it.
 */
export function reportedSubjects(text: string, candidates: readonly Candidate[]): Candidate[] {
  return candidates.map((one) => {
    const [cue] = one.cue;
    const [subject, rest, more] = one.content;
    if (one.source.length > 0 || one.cue.length !== 1 || !cue || !subject || !rest || more) return one;
    if (subject[1] > cue[0] || rest[0] < cue[1] || !PASSIVE.test(text.slice(...cue))) return one;
    const saying = SAYING.exec(text.slice(...rest));
    if (!saying || text.slice(cue[1], rest[0]).trim() !== '') return one;
    const source = trimSpan(text, [subject[0], subject[1] - (/,$/.test(text.slice(...subject)) ? 1 : 0)]);
    const content = trimSpan(text, [rest[0] + saying[0].length, rest[1]]);
    if (!source || !content || overlapsAny([source])(content)) return one;
    const whole: Span = [cue[0], rest[0] + saying[0].length];
    return { ...one, source: [source], cue: [whole], content: [content] };
  });
}
