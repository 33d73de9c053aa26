import { AGE_OR_BIRTHPLACE } from '../../english/lifeWords.ts';
import { genderOfNoun } from '../../english/personNouns.ts';
import type { NamedText } from '../namedText.ts';
import type { NounPhrase } from '../sources/nounPhrase.ts';
import { isOfOtherParty } from './descriptions.ts';
import type { Entity } from './entity.ts';

const PARENTS = /^(?:mother|father|grandmother|grandfather|mum|mom|dad)$/;
const CHILDREN = /^(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten)$/;

/** Whether a phrase names somebody by age, birthplace or children: `the 31-year-old`, `the Cork-born striker`, `the mother of three`. */
export function isOfLife({ head, modifiers, noun }: NounPhrase, { tokens }: NamedText): boolean {
  if ([head, ...modifiers].some((word) => AGE_OR_BIRTHPLACE.test(word))) return true;
  const [of, count] = [tokens[noun + 1]?.lower, tokens[noun + 2]?.lower ?? ''];
  return PARENTS.test(head) && of === 'of' && CHILDREN.test(count);
}

/** The person whom such a phrase means: the only one of that age in view, or whoever is by far first in view. */
export function personOfLife(
  phrase: NounPhrase,
  { lives }: NamedText,
  salience: ReadonlyMap<Entity, number>,
): Entity | null {
  if (phrase.determiner !== 'definite' || phrase.plural) return null;
  const words = [phrase.head, ...phrase.modifiers];
  const gender = genderOfNoun(phrase.head);
  const [age] = words.flatMap((word) => /^(\d+)-year-old$/.exec(word)?.[1] ?? []);
  const fits = [...salience]
    .filter(([{ type, plural }]) => (type === 'person' || type === 'unknown') && !plural)
    .filter(([entity]) => !(gender && entity.gender && entity.gender !== gender))
    .filter(([entity]) => !isOfOtherParty(entity, phrase))
    .filter(([entity]) => !age || (lives.ages.get(entity)?.has(age) ?? true))
    .sort(([, a], [, b]) => b - a);
  const aged = age ? fits.filter(([entity]) => lives.ages.has(entity)) : [];
  if (aged.length === 1) return aged[0]![0];
  const [first, second] = fits;
  const leads = first !== undefined && first[1] > LEAST && (!second || first[1] > LEAD * second[1]);
  const shown = words.find((word) => AGE_OR_BIRTHPLACE.test(word)) ?? '';
  const isNew = (lives.introduced.get(shown) ?? Infinity) < phrase.from;
  return leads && first[0].named && !isNew ? first[0] : null;
}

/** How much somebody must be in view to be meant, and how many times as much as the next. */
const LEAST = 0.2;
const LEAD = 4;
