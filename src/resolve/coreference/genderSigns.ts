import { genderOfNoun, isPersonNoun } from '../../english/personNouns.ts';
import { TITLES } from '../../english/titles.ts';
import type { Entity } from '../entities/entity.ts';
import type { NamedText } from '../namedText.ts';

/** The entities whose gender the article shows: by a title, a role or a word for kin. That of others is guessed from a given name. */
export function genderSigns({
  entities,
  tokens,
}: Pick<NamedText, 'entities' | 'tokens'>): ReadonlySet<Entity> {
  const genderOfToken = (n: number) => {
    const lower = tokens[n]?.lower ?? '';
    return TITLES.get(lower)?.gender ?? (isPersonNoun(lower) ? genderOfNoun(lower) : null);
  };
  return new Set(
    entities.all.filter(
      ({ gender, names, roles }) =>
        gender !== null &&
        (roles.some(({ head }) => genderOfNoun(head) !== null) ||
          names.some(({ from, titled }) => {
            for (let n = titled; n < from; n++) if (genderOfToken(n)) return true;
            return genderOfToken(titled - 1) !== null;
          })),
    ),
  );
}
