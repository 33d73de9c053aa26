import { SINGULARS_OF_PERSONS } from './plurals.ts';
import { wordsByKind, wordTable } from './wordList.ts';

const { office: offices, person: persons } = wordsByKind('personNouns.tsv', ['office', 'person']);
const GENDERS_OF_NOUNS: ReadonlyMap<string, string> = new Map(
  wordTable('personNouns.tsv').map(([noun = '', , gender = '']) => [noun, gender]),
);

/** Whether `noun` (lower case, singular) names an office or a job. */
export function isOffice(noun: string): boolean {
  return offices.has(noun) || (noun.includes('-') && offices.has(noun.slice(noun.lastIndexOf('-') + 1)));
}

/** Whether `noun` (lower case, singular) names one person: an office, a job, kin or anybody. */
export function isPersonNoun(noun: string): boolean {
  return persons.has(noun) || isOffice(noun);
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
