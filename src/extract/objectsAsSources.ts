import type { Span } from '../data/index.ts';
import type { Candidate } from './candidate.ts';

/** Between who fines, rebukes or thanks somebody and what the other said there are so many characters at most. */
const NEAR = 200;
const DETERMINER = /^(?:an?|the|his|her|its|their|one|two|three)$/;
/** The verb may have an adverb and an auxiliary: `has sharply rebuked`. */
const MOST_OF_VERB = 3;

/**
 * The candidates in which what somebody is punished or thanked for is said by that person: in `The court fined a clerk for opening the
 * letter and saying that it was hers`, the clerk says it.
 */
export function objectsAsSources(text: string, candidates: readonly Candidate[]): Candidate[] {
  return candidates.map((one) => {
    const [source, more] = one.source;
    const [cue] = one.cue;
    if (!source || more || !cue || cue[0] < source[1] || cue[0] - source[1] > NEAR) return one;
    if (!/^\p{Ll}+ing$/u.test(text.slice(...cue))) return one;
    const own = objectFor(text, [source[1], cue[0]]);
    return own ? { ...one, source: [own] } : one;
  });
}

/** The object in `fined a clerk for opening the letter and`; null where the words have another form. */
function objectFor(text: string, [start, end]: Span): Span | null {
  const words = [...text.slice(start, end).matchAll(/\S+/g)];
  const written = words.map(({ 0: word }) => word);
  const at = written.findIndex((word) => word === 'for' || word === 'of');
  const [first, ...more] = written.slice(at + 1);
  const isFor =
    at > 1 && (first === undefined || (/ing$/.test(first) && /^(?:and|or)$/.test(more.at(-1) ?? '')));
  const from = written.findIndex((word) => DETERMINER.test(word) || /^\p{Lu}/u.test(word));
  if (!isFor || from < 1 || from > MOST_OF_VERB || from >= at) return null;
  if (written.slice(from, at).some((word) => !/^[\p{L}.’'-]+$/u.test(word))) return null;
  const last = words[at - 1]!;
  return [start + words[from]!.index, start + last.index + last[0].length];
}
