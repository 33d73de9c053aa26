import type { Statement } from '../../src/data/index.ts';
import type { GoldSpeaker } from '../linking/readSpeakers.ts';

/**
 * Whether a statement's speaker is the one who was read (`right`), somebody else (`wrong`), only the description that the source itself
 * gives, where the article names the speaker elsewhere (`description`), or missing (`none`).
 */
export type Verdict = 'right' | 'wrong' | 'description' | 'none';

/**
 * A verdict on a statement's speakers. A name is right when all its words are words of the name that was read, or the other way round
 * (*Clinton* is no mistake for *Hillary Clinton*), apart from titles. Where nobody is named, the source's own words are right, any others wrong.
 */
export function judgeSpeaker(
  { speaker, speakers, source }: Pick<Statement, 'speaker' | 'speakers' | 'source'>,
  { names }: Pick<GoldSpeaker, 'names'>,
): Verdict {
  if (!speaker) return 'none';
  if (names.length > 0 && speakers.every(({ name }) => names.some((read) => isSameName(name, read))))
    return 'right';
  const own = new Set(wordsOf(source?.text ?? '').map(lower));
  const isOwn = (word: string) => own.has(lower(word));
  // *Lorna Harl’s lawyer* for “Her lawyer” names nobody either.
  if (names.length === 0)
    return speakers.every(({ name }) => wordsOf(name).slice(-1).every(isOwn)) ? 'right' : 'wrong';
  return speakers.every(({ name }) => wordsOf(name).every(isOwn)) ? 'description' : 'wrong';
}

/** Whether two names may be of one person or body: all words of the shorter are in the longer, or initials or abbreviations of it. */
export function isSameName(one: string, other: string): boolean {
  const [given, read] = [wordsOf(one).map(lower), wordsOf(other).map(lower)];
  const [few, many] = given.length <= read.length ? [given, read] : [read, given];
  if (few.length === 0) return false;
  const [first] = few;
  return (
    few.every((word) => many.includes(word)) ||
    (given.at(-1) === read.at(-1) && given[0]![0] === read[0]![0]) ||
    (few.length === 1 && first === many.map(([initial]) => initial).join(''))
  );
}

function wordsOf(name: string): string[] {
  return name
    .replace(/[’']s?(?=\s|$)/gu, '')
    .split(/[\s|.,“”"]+/u)
    .filter((word) => word && !/^(?:the|of|and|for|mrs?|ms|dr|sen|rep|gov|gen)$/iu.test(word));
}

function lower(word: string): string {
  return word.toLowerCase();
}
