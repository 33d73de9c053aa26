import { oneOf, randomOf } from './random.ts';

/** Words that English has most of, about in their order. */
const COMMON =
  `the of to and a in is that will not for it be we on they with this are as by have at from or but all was there more has would their
can people our no if about what which one so new should who up when out only other been do some could any time these than must were now
into then make after over also most before how where did many through first because between such much own never still`.split(
    /\s+/,
  );
/** Words of public life, with those on which positions turn. */
const PUBLIC =
  `tax border bridge budget council court debt election energy law market school senate treaty trade troops union vote wage water
support oppose raise cut open close keep leave accept reject approve block legal illegal safe dangerous win lose hire fire increase reduce
plan bill road harbour hospital army police report river farm factory railway minister party government percent million week month year
country city price fund rule worker voter farmer teacher doctor judge season winter storm fish grain steel coal power`.split(
    /\s+/,
  );
// Sounds of which no rude word can be made.
const BEGINNINGS = 'b br d dr fl g gl h j k kr l m pl qu r st t tr v w z'.split(' ');
const VOWELS = 'a e o ai ea oa'.split(' ');
const ENDS = 'l ld m n nd r rk rn st th x'.split(' ');

/** A word that no language has; `syllables` long. */
export function inventedWord(random: () => number, syllables: number): string {
  let word = '';
  for (let i = 0; i < syllables; i++) word += oneOf(BEGINNINGS, random) + oneOf(VOWELS, random);
  return word + oneOf(ENDS, random);
}

export function inventedName(random: () => number, syllables: number): string {
  const word = inventedWord(random, syllables);
  return word[0]!.toUpperCase() + word.slice(1);
}

/** So many words, the most frequent first: English ones, then invented ones. */
export function vocabulary(size: number): string[] {
  const random = randomOf(1);
  const words = new Set([...COMMON, ...PUBLIC]);
  while (words.size < size) words.add(inventedWord(random, 2 + Math.floor(random() * 2)));
  return [...words];
}

/** The names of so many subjects: `the border tax`, `the shouble market`. */
export function subjects(size: number): string[] {
  const random = randomOf(2);
  const named = new Set<string>();
  while (named.size < size) {
    const first = random() < 0.5 ? oneOf(PUBLIC, random) : inventedWord(random, 2);
    named.add(`the ${first} ${oneOf(PUBLIC, random)}`);
  }
  return [...named];
}
