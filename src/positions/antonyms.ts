import { wordTable } from '../english/wordList.ts';
import { stem } from '../text/stem.ts';

/** What a word says on an axis: which one, and on which side of it. */
export type Side = { readonly axis: string; readonly sign: 1 | -1 };

/** The axis of yes and no, whose words say something of the rest and are not what it is about. */
export const STANCE = 'stance';

const SIDES: ReadonlyMap<string, Side> = new Map(
  wordTable('antonyms.tsv')
    .toReversed()
    .flatMap(([axis = '', words = '', contrary = '']) => [
      ...sides(axis, words, 1),
      ...sides(axis, contrary, -1),
    ]),
);

function sides(axis: string, words: string, sign: 1 | -1): (readonly [string, Side])[] {
  return words.split(' ').map((word) => [stem(word), { axis, sign }] as const);
}

/** The side of a word by its stem; null for a word that is on none. */
export function sideOf(stemmed: string): Side | null {
  return SIDES.get(stemmed) ?? null;
}
