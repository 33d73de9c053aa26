import { cosine, type DatedStatement, type Statement } from '../data/index.ts';
import { claimed } from './claim.ts';

/** What one person said on one subject, in order of time. */
export type Position = {
  /** Words that most of the statements have, the most telling first. */
  readonly subject: readonly string[];
  readonly statements: readonly Statement[];
};

/** From this nearness to the middle of a subject on, a statement is on it; from the lesser one on where it shares a telling word. */
const NEAR_SUBJECT = 0.62;
const NEAR_WITH_WORD = 0.5;
/** How many words name a subject. */
const SUBJECT_NAME_WORDS = 3;

type Subject = { sum: Float64Array; words: Map<string, number>; said: DatedStatement[] };

/**
 * A person's statements by subject: those near in meaning, or less near with a telling word in common, one after the other in order of time;
 * subjects on which there are several statements, the one with most first.
 */
export function positionsOf(said: readonly DatedStatement[]): Position[] {
  const ordered = said.toSorted((a, b) => ((a.earliest ?? '') < (b.earliest ?? '') ? -1 : 1));
  const terms = new Map(ordered.map((one) => [one, termsOf(one.statement)]));
  const spread = new Map<string, number>();
  for (const own of terms.values())
    for (const term of own.keys()) spread.set(term, (spread.get(term) ?? 0) + 1);
  const rare = (term: string) => (spread.get(term) ?? 0) <= Math.max(3, 0.05 * said.length);
  const subjects: Subject[] = [];
  for (const one of ordered) {
    const words = terms.get(one)!;
    const best = nearest(subjects, one, [...words.keys()].filter(rare));
    if (best) join(best, one, words);
    else
      subjects.push(
        join({ sum: new Float64Array(one.vector.length), words: new Map(), said: [] }, one, words),
      );
  }
  return subjects
    .filter(({ said: own }) => own.length > 1)
    .toSorted((a, b) => b.said.length - a.said.length)
    .map((subject) => ({
      subject: nameOf(subject, spread),
      statements: subject.said.map(({ statement }) => statement),
    }));
}

/** The words that tell what a statement is about, by stem, as they are written in it. */
function termsOf(statement: Statement): Map<string, string> {
  return new Map(claimed(statement).claim.terms.map(({ key, word }) => [key, word]));
}

function nearest(
  subjects: readonly Subject[],
  { vector }: DatedStatement,
  telling: readonly string[],
): Subject | null {
  let [best, most] = [null as Subject | null, 0];
  for (const subject of subjects) {
    const near = cosine(subject.sum, vector);
    const least = telling.some((term) => subject.words.has(term)) ? NEAR_WITH_WORD : NEAR_SUBJECT;
    if (near >= least && near > most) [best, most] = [subject, near];
  }
  return best;
}

function join(subject: Subject, one: DatedStatement, words: ReadonlyMap<string, string>): Subject {
  for (const [i, value] of one.vector.entries()) subject.sum[i]! += value;
  for (const term of words.keys()) subject.words.set(term, (subject.words.get(term) ?? 0) + 1);
  subject.said.push(one);
  return subject;
}

function nameOf({ words, said }: Subject, spread: ReadonlyMap<string, number>): string[] {
  const written = new Map(said.flatMap(({ statement }) => [...termsOf(statement)]));
  return [...words]
    .filter(([, count]) => count > 1)
    .map(([term, count]) => ({
      word: written.get(term)!,
      score: (count * count) / (spread.get(term) ?? count),
    }))
    .toSorted((a, b) => b.score - a.score)
    .slice(0, SUBJECT_NAME_WORDS)
    .map(({ word }) => word);
}
