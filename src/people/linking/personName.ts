import { isFirstName } from '../../english/firstNames.ts';
import { areFormsOfOneName } from '../../english/shortNames.ts';
import { SUFFIXES, TITLES } from '../../english/titles.ts';
import { fold } from '../../text/fold.ts';

/** A person's name, folded: without title, quotation marks and case. */
export type PersonName = {
  /** Given and middle names, in order; none where there is a surname only. */
  readonly given: readonly string[];
  readonly surname: string;
  /** `jr`, `ii`; null without one. */
  readonly suffix: string | null;
};

/** The parts of a name; null when nothing is left beside titles. */
export function personName(written: string): PersonName | null {
  const [before = '', after = ''] = written.split(',', 2);
  const later = wordsOf(after)[0];
  const all = wordsOf(before);
  const words = all.filter((word) => !SUFFIXES.has(word));
  const suffix = all.find((word) => SUFFIXES.has(word)) ?? (later && SUFFIXES.has(later) ? later : null);
  const first = words.findIndex((word) => !TITLES.has(word));
  const name = first < 0 ? [] : words.slice(first);
  const surname = name.at(-1);
  return surname === undefined ? null : { given: name.slice(0, -1), surname, suffix };
}

function wordsOf(text: string): string[] {
  return fold(text.replace(/[“”"()]/g, ' '))
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
}

/**
 * How two whole names of one surname may be of one person: the same given name, another form of it, or its initial only. `other` names may both
 * be forms of a third; `conflict` is of two people.
 */
export type NameRelation = 'same' | 'form' | 'initial' | 'other' | 'conflict';

export function relationOf(a: PersonName, b: PersonName): NameRelation {
  const [one, other] = [a.given[0], b.given[0]];
  if (a.surname !== b.surname || a.suffix !== b.suffix || !one || !other) return 'conflict';
  const agree = (relation: NameRelation) => (middlesAgree(a, b) ? relation : 'conflict');
  if (one === other) return agree('same');
  if (one.length === 1 || other.length === 1) return one[0] === other[0] ? agree('initial') : 'other';
  if (areFormsOfOneName(one, other) || isSpelledAlike(one, other)) return agree('form');
  return hasInsult(a, b) || hasInsult(b, a) ? 'form' : 'other';
}

/** Middle names begin alike where both names have one. */
function middlesAgree(a: PersonName, b: PersonName): boolean {
  const [one, other] = [a.given[1], b.given[1]];
  return one === undefined || other === undefined || one[0] === other[0];
}

/** Shorter names that differ by a letter are two names: Dan and Dean. */
const LEAST_SPELLED = 5;

/** Whether two spellings differ by one letter that is doubled, left out or changed: Hilary and Hillary. */
function isSpelledAlike(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < LEAST_SPELLED || Math.abs(a.length - b.length) > 1 || a[0] !== b[0])
    return false;
  let start = 0;
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start++;
  const rest = (word: string, skip: number) => word.slice(start + skip);
  // Names whose last letter is another are two names: Maria and Marie, Daniel and Danielle.
  if (start >= Math.min(a.length, b.length) - 1) return false;
  return (
    rest(a, 1) === rest(b, 1) || (a.length > b.length ? rest(a, 1) === rest(b, 0) : rest(a, 0) === rest(b, 1))
  );
}

/** `Crooked Hillary Clinton`: a word that is no given name before a whole name. */
function hasInsult(long: PersonName, { given }: PersonName): boolean {
  const [word, ...rest] = long.given;
  return (
    word !== undefined &&
    word.length > 1 &&
    rest.length > 0 &&
    rest[0] === given[0] &&
    !isFirstName(word) &&
    isFirstName(rest[0]!)
  );
}
