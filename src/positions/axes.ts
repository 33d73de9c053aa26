import { stem } from '../text/stem.ts';

/** What a word says on an axis: which one, and on which side of it. */
export type Side = { readonly axis: string; readonly sign: 1 | -1 };

/** The axis of yes and no, whose words say something of the rest and are not what it is about. */
export const STANCE = 'stance';

/** Words for one thing and for its contrary. Of a word on several axes the first counts. */
const AXES: readonly (readonly [name: string, forIt: string, against: string])[] = [
  [
    STANCE,
    'accept agree approve back support favor favour welcome endorse embrace urge confirm admit acknowledge concede promise pledge vow allow permit yes',
    'reject refuse oppose against block deny dispute ban forbid prohibit veto dismiss decline prevent',
  ],
  [
    'amount',
    'raise rise increase grow hike climb soar up higher more expand boost',
    'lower fall cut reduce decrease drop down shrink slash less fewer',
  ],
  ['open', 'open reopen', 'close shut'],
  [
    'stay',
    'stay remain keep continue retain maintain',
    'leave quit scrap abandon depart withdraw resign end stop cease halt cancel repeal abolish',
  ],
  ['law', 'legal lawful constitutional', 'illegal unlawful unconstitutional'],
  ['safety', 'safe', 'dangerous unsafe danger'],
  ['victory', 'win', 'lose'],
  ['work', 'hire rehire', 'fire sack'],
  ['guilt', 'guilty', 'innocent'],
  ['truth', 'true right correct', 'false wrong incorrect untrue'],
  ['possibility', 'possible', 'impossible'],
  ['life', 'alive', 'dead'],
  ['part', 'include', 'exclude'],
  ['strength', 'strong', 'weak'],
  ['worth', 'good great', 'bad terrible awful'],
  ['fitness', 'qualified fit', 'unqualified unfit'],
  ['success', 'succeed success', 'failure'],
  ['friendship', 'friend ally', 'enemy'],
];

const SIDES: ReadonlyMap<string, Side> = new Map(
  AXES.toReversed().flatMap(([axis, forIt, against]) => [
    ...sides(axis, forIt, 1),
    ...sides(axis, against, -1),
  ]),
);

function sides(axis: string, words: string, sign: 1 | -1): (readonly [string, Side])[] {
  return words.split(' ').map((word) => [stem(word), { axis, sign }] as const);
}

/** The side of a word by its stem; null for a word that is on none. */
export function sideOf(stemmed: string): Side | null {
  return SIDES.get(stemmed) ?? null;
}
