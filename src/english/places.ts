import { wordList } from './wordList.ts';

const all = [...wordList('places.txt')];

/** Countries, US states and large cities, lower case: names that are no person's unless something says so. */
export const PLACES: ReadonlySet<string> = new Set(all.filter((place) => !place.includes(' ')));

/** Places of more than one word, lower case. */
export const LONG_PLACES: ReadonlySet<string> = new Set(all.filter((place) => place.includes(' ')));
