import { genderOfPronoun } from '../../english/pronouns.ts';
import type { Token } from '../../text/annotated/token.ts';
import type { Gender } from './entity.ts';

/**
 * For each owner of names, the gender of the pronouns that follow a sentence, or a pair of sentences, in which nobody else
 * is named: three quarters of them must agree. `owners` maps the first token of each name to its owner.
 */
export function votes<T>(tokens: readonly Token[], owners: ReadonlyMap<number, T>): Map<T, Gender> {
  const counts = new Map<T, { female: number; male: number }>();
  let here = new Set<T>();
  let before = new Set<T>();
  let sentence = -1;
  for (const [i, token] of tokens.entries()) {
    if (token.sentence !== sentence) {
      before = token.sentence === sentence + 1 ? here : new Set();
      here = new Set();
      sentence = token.sentence;
    }
    const owner = owners.get(i);
    if (owner !== undefined) here.add(owner);
    const gender = token.word ? genderOfPronoun(token.lower) : null;
    if (!gender) continue;
    // `Sele met him`: whoever is named in the same sentence is rather not meant.
    if (here.size > 0 && token.lower === 'him') continue;
    const near = here.size > 0 ? here : before;
    const [only] = near;
    if (
      only === undefined ||
      near.size > 1 ||
      (here.size > 0 && before.size > 0 && ![...before].every((one) => one === only))
    )
      continue;
    const count = counts.get(only) ?? { female: 0, male: 0 };
    count[gender] += 1;
    counts.set(only, count);
  }
  const settled = new Map<T, Gender>();
  for (const [owner, { female, male }] of counts) {
    if (female >= 3 * male) settled.set(owner, 'female');
    else if (male >= 3 * female) settled.set(owner, 'male');
  }
  return settled;
}
