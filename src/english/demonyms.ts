import { wordList } from './wordList.ts';

const singular = [...wordList('demonyms.txt')];

/** Singular and plural demonyms, lower case. */
export const DEMONYMS: ReadonlySet<string> = new Set(singular.flatMap((word) => [word, `${word}s`]));

/** Those that name people in the plural (`Republicans`, `Mexicans`), lower case. */
export const PEOPLES: ReadonlySet<string> = new Set(
  // `Dems` has no singular that names a person.
  [...singular.map((word) => `${word}s`), 'dems'],
);
