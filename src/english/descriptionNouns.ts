import { wordList, wordsByKind } from './wordList.ts';

const nouns = wordsByKind('descriptionNouns.tsv', [
  'loose',
  'varying',
  'any-body',
  'outlet',
  'press-name',
  'department',
  'lone-body',
  'body-part',
]);

/** Nouns of kin, acquaintance and trade that mean somebody else in each place: no role to know a person by. */
export const LOOSE_NOUNS = nouns.loose;
/** Descriptions by which newspapers vary a name already given. */
export const VARYING_NOUNS = nouns.varying;
/** Nouns that any body may be called by. */
export const ANY_BODY_NOUNS = nouns['any-body'];
/** Nouns for an outlet, which mean a body only if its name is that of one. */
export const OUTLET_NOUNS = nouns.outlet;
/** Words in the names of outlets. */
export const PRESS_NAMES = nouns['press-name'];
/** Words by which a department is called for short: `Justice`. */
export const DEPARTMENT_WORDS = nouns.department;
/** Bodies that are no short form of another that ends in their name. */
export const LONE_BODIES = nouns['lone-body'];
/** What stands for whose it is: `in his eyes`. */
export const BODY_PARTS = nouns['body-part'];
/** Groups of nouns that may mean one thing: `report`, `study`. */
export const ALIKE_NOUNS: readonly (readonly string[])[] = [...wordList('alikeNouns.txt')].map((group) =>
  group.split(' '),
);

/** The party that each word for one means, by the first word of its line. */
export const PARTY_WORDS: ReadonlyMap<string, string> = new Map(
  [...wordList('parties.txt')].flatMap((line) => {
    const words = line.split(' ');
    return words.map((word) => [word, words[0]!] as const);
  }),
);
