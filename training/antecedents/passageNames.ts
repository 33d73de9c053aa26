import { oneOf } from '../../bench/record/random.ts';
import type { NameLists } from '../nameLists.ts';
import { readPassages } from './readPassages.ts';

/** The names of the people of our passages, in few lists on purpose, as lists to rename other texts by. */
export function passageNames(): NameLists {
  const people = readPassages('dev').flatMap(({ pronouns }) =>
    pronouns.flatMap(({ means, text }) =>
      means.flatMap((name): { given: string; family: string; gender: string }[] => {
        const [given, family, more] = name.split(' ');
        if (!family || more || !/^\p{Lu}/u.test(given!)) return [];
        return [{ given: given!, family, gender: /^s?he/i.test(text) ? text.toLowerCase() : '' }];
      }),
    ),
  );
  const families = people.map(({ family }) => family);
  const given = (gender: 'female' | 'male' | null) =>
    people.filter((one) => gender === null || one.gender === (gender === 'female' ? 'she' : 'he'));
  return {
    person: (gender, random) => ({
      given: oneOf(given(gender), random).given,
      family: oneOf(families, random),
    }),
    place: (random) => oneOf(families, random),
    country: () => 'passages',
  };
}
