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
    'reject refuse oppose against block deny dispute ban bar forbid prohibit veto dismiss decline',
  ],
  [
    'amount',
    'raise rise increase grow hike climb soar up higher more expand boost',
    'lower fall cut reduce decrease drop down shrink slash less fewer',
  ],
  ['open', 'open reopen', 'close shut'],
  [
    'going on',
    'stay remain keep continue retain maintain start begin launch resume extend proceed',
    'leave quit scrap abandon depart withdraw resign end stop cease halt cancel repeal abolish suspend freeze finish boycott skip postpone delay drop',
  ],
  ['building', 'build rebuild construct', 'demolish dismantle'],
  ['law', 'legal lawful constitutional', 'illegal unlawful unconstitutional'],
  ['safety', 'safe harmless', 'dangerous unsafe danger harmful'],
  ['victory', 'win', 'lose'],
  ['work', 'hire rehire recruit', 'sack'],
  ['guilt', 'guilty', 'innocent'],
  ['freedom', 'release', 'jail imprison detain'],
  ['truth', 'true right correct accurate', 'false wrong incorrect untrue inaccurate'],
  ['possibility', 'possible', 'impossible'],
  ['likelihood', 'likely', 'unlikely'],
  ['need', 'necessary', 'unnecessary pointless'],
  ['life', 'alive', 'dead'],
  ['health', 'healthy fit well', 'sick ill injured unfit'],
  ['part', 'include', 'exclude'],
  ['strength', 'strong', 'weak'],
  ['worth', 'good great', 'bad terrible awful'],
  ['fairness', 'fair', 'unfair'],
  ['fitness', 'qualified suitable', 'unqualified unsuitable'],
  ['success', 'succeed success effective', 'failure ineffective useless'],
  ['friendship', 'friend ally', 'enemy'],
  ['price', 'cheap', 'expensive'],
  ['force', 'voluntary optional', 'mandatory compulsory obligatory'],
  ['knowledge', 'aware', 'unaware'],
  ['enough', 'enough sufficient adequate', 'insufficient inadequate'],
  ['readiness', 'ready prepared', 'unprepared'],
  ['honesty', 'honest', 'dishonest'],
  ['time', 'permanent', 'temporary'],
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
