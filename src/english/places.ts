import { wordList } from './wordList.ts';

const all = [...wordList('places.txt')];

/** Countries, US states and large cities, lower case: names that are no person's unless something says so. */
export const PLACES: ReadonlySet<string> = new Set(all.filter((place) => !place.includes(' ')));

/** Words with which many names of places begin, lower case: `St. Odo`, `Port Ilva`. */
const OPENINGS = wordList('placeOpenings.txt');

/** Whether words with capitals name a place, by the lists or by how they begin. */
export function isPlaceName(words: string): boolean {
  const lower = words.toLowerCase();
  if (PLACES.has(lower) || LONG_PLACES.has(lower)) return true;
  const [first = '', ...rest] = lower.split(/\s+/);
  return rest.length > 0 && OPENINGS.has(first.replace(/\.$/, ''));
}

/** Places of more than one word, lower case. */
export const LONG_PLACES: ReadonlySet<string> = new Set(all.filter((place) => place.includes(' ')));
