import { AGE_OR_BIRTHPLACE } from '../../english/lifeWords.ts';
import { INDEFINITE_DETERMINERS } from '../../english/phraseWords.ts';
import type { Token } from '../../text/annotated/token.ts';
import type { Entity } from './entity.ts';

/** What an article says of ages. */
export type Lives = {
  /** The ages that stand after somebody’s names: `Ana Ruiz, 31,`. */
  readonly ages: ReadonlyMap<Entity, ReadonlySet<string>>;
  /** For each age and birthplace by which somebody is introduced, the token where that is first: `said a 44-year-old had been held`. */
  readonly introduced: ReadonlyMap<string, number>;
};

/** The ages of an article’s people, and those of people whom it does not name. */
export function livesOf(tokens: readonly Token[], entities: readonly Entity[]): Lives {
  const introduced = new Map<string, number>();
  for (const [n, { lower }] of tokens.entries())
    if (AGE_OR_BIRTHPLACE.test(lower) && !introduced.has(lower))
      if (INDEFINITE_DETERMINERS.has(tokens[n - 1]?.lower ?? '')) introduced.set(lower, n);
  const ages = new Map<Entity, Set<string>>();
  for (const entity of entities) {
    const own = new Set(entity.names.flatMap(({ to }) => ageAt(tokens, to) ?? []));
    if (own.size > 0) ages.set(entity, own);
  }
  return { ages, introduced };
}

function ageAt(tokens: readonly Token[], n: number): string | null {
  const [before, age, after] = [0, 1, 2].map((more) => tokens[n + more]?.text ?? '');
  return /^[,(]$/.test(before!) && /^\d{1,3}$/.test(age!) && /^[,.)]$/.test(after!) ? age! : null;
}
