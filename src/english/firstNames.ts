import { wordTable } from './wordList.ts';

const GENDERS_OF_NAMES: ReadonlyMap<string, string> = new Map(
  wordTable('firstNames.tsv').map(([name = '', gender = '']) => [name, gender]),
);

/** Whether `word` is a given name of the list, whatever its case and accents. */
export function isFirstName(word: string): boolean {
  return GENDERS_OF_NAMES.has(plainFirst(word));
}

/** The gender of a given name; null when it is not listed or women and men have it. */
export function genderOfFirstName(word: string): 'female' | 'male' | null {
  const gender = GENDERS_OF_NAMES.get(plainFirst(word));
  return gender === 'female' || gender === 'male' ? gender : null;
}

/** The first of names that a hyphen joins, in lower case and without accents. */
function plainFirst(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().split('-')[0] ?? '';
}
