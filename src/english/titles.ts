import { wordList, wordsByKind, wordTable } from './wordList.ts';

/** A title before a name: the gender that it shows, and the role nouns that may stand for the person. */
export type Title = { gender: 'female' | 'male' | null; roles: readonly string[] };

const rows = wordTable('titles.tsv');

/** Titles in lower case, without their period. */
export const TITLES: ReadonlyMap<string, Title> = new Map(
  rows.map(([title = '', gender = '', roles = '']) => [
    title,
    {
      gender: gender === 'female' || gender === 'male' ? gender : null,
      roles: roles.split(' ').filter(Boolean),
    },
  ]),
);

/** Titles after which any word is a surname. */
export const PERSONAL_TITLES: ReadonlySet<string> = new Set(
  rows.flatMap(([title = '', , , use]) => (use === 'personal' ? [title] : [])),
);

/** Titles that are one only with their full stop: `Eng.`, but not `Ng Eng Hen`. */
export const SHORT_TITLES: ReadonlySet<string> = new Set(
  rows.flatMap(([title = '', , , use]) => (use === 'short' ? [title] : [])),
);

const parts = wordsByKind('nameParts.tsv', ['suffix', 'particle', 'leading', 'inside', 'letters', 'short']);

/** Given names that are written short, with a full stop: `Md. Abul Kashem`. */
export const SHORT_NAMES = parts.short;

/** What may follow a surname as part of the name. */
export const SUFFIXES = parts.suffix;
/** Letters after a name that are none of it: `MP`, `OBE`. */
export const LETTERS = parts.letters;
/** Words of a name that are function words as well: `Ah` of `Clint Ah Wong`. */
export const NAME_WORDS = parts.inside;
/** Small words inside names. */
export const PARTICLES = parts.particle;
/** Particles with which a surname may begin. */
export const LEADING_PARTICLES = parts.leading;
/** What may stand before the noun of an office and belongs to it: `Chief` Justice, `City` Manager. */
export const OFFICE_ADJECTIVES = wordList('officeAdjectives.txt');
