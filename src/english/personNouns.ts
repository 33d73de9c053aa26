import { SINGULARS_OF_PERSONS } from './plurals.ts';
import { wordList, wordsByKind, wordTable } from './wordList.ts';

const { office: offices, person: persons } = wordsByKind('personNouns.tsv', ['office', 'person']);
const derived = wordList('derivedPersonNouns.txt');
const GENDERS_OF_NOUNS: ReadonlyMap<string, string> = new Map(
  wordTable('personNouns.tsv').map(([noun = '', , gender = '']) => [noun, gender]),
);

/** Whether `noun` (lower case, singular) names an office or a job. */
export function isOffice(noun: string): boolean {
  return offices.has(noun) || (noun.includes('-') && offices.has(noun.slice(noun.lastIndexOf('-') + 1)));
}

/** Whether `noun` (lower case, singular) names one person: an office, a job, kin or anybody. */
export function isPersonNoun(noun: string): boolean {
  return persons.has(noun) || isOffice(noun) || isDerived(noun);
}

/**
 * Whether `noun` (lower case, singular) names one person though no list collected by hand has it: `beekeeper`, `headteacher`,
 * `sous-chef`. Such nouns are many and rare, so that a capital alone makes no title of them.
 */
export function isDerived(noun: string): boolean {
  if (derived.has(noun) || isCompound(noun)) return true;
  const tail = noun.slice(noun.lastIndexOf('-') + 1);
  return noun.length > tail.length + 2 && (derived.has(tail) || isCompound(tail));
}

/** The second parts of compounds that say that a person is meant, whatever the first. */
const COMPOUND_ENDS =
  'teacher keeper worker minder fighter grower walker singer writer player hunter driver breeder farmer officer leader owner watcher trader surgeon nurse ologist ographer iatrist woman'.split(
    ' ',
  );
const NO_PERSONS = new Set(['typewriter', 'teletypewriter', 'multiplayer', 'screwdriver']);

function isCompound(noun: string): boolean {
  return (
    COMPOUND_ENDS.some((end) => noun.length > end.length + 2 && noun.endsWith(end)) && !NO_PERSONS.has(noun)
  );
}

/** The noun that says what a person is: the last part of a compound that no list has (`founder` in `ex-founder`). */
export function headOfPerson(noun: string): string {
  const listed = offices.has(noun) || persons.has(noun) || derived.has(noun);
  return listed ? noun : noun.slice(noun.lastIndexOf('-') + 1);
}

/** The singular of a plural person noun in lower case; null when the word is not one. */
export function singularOfPersons(noun: string): string | null {
  const irregular = SINGULARS_OF_PERSONS.get(noun);
  if (irregular) return irregular;
  if (noun.endsWith('men') && isPersonNoun(`${noun.slice(0, -3)}man`)) return `${noun.slice(0, -3)}man`;
  if (noun.endsWith('women') && isPersonNoun(`${noun.slice(0, -5)}woman`)) return `${noun.slice(0, -5)}woman`;
  if (noun.endsWith('sses') && isPersonNoun(noun.slice(0, -2))) return noun.slice(0, -2);
  if (noun.endsWith('s') && isPersonNoun(noun.slice(0, -1))) return noun.slice(0, -1);
  return null;
}

/** The gender that a person noun shows (`actress`, `chairman`); null for most of them. */
export function genderOfNoun(noun: string): 'female' | 'male' | null {
  const gender = GENDERS_OF_NOUNS.get(noun);
  return gender === 'female' || gender === 'male' ? gender : null;
}
