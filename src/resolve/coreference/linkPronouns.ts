import type { Span } from '../../data/index.ts';
import type { Entity } from '../entities/entity.ts';
import type { NamedText } from '../namedText.ts';
import { linkAnaphora } from './coreference.ts';
import { statementTokensOf } from './statementTokens.ts';

/** The entity that a pronoun most likely means, and how likely it is (0…1). */
export type PronounLink = { readonly entity: Entity; readonly share: number };

/** The links of an article's pronouns, by their tokens, by rules and learned weights alone: the model is not asked again. */
export function linkPronouns(
  named: NamedText,
  statements: readonly { readonly source: readonly Span[]; readonly content: readonly Span[] }[],
): ReadonlyMap<number, PronounLink> {
  const spoken = statements.map(({ source, content }) => ({
    source: { spans: source },
    cue: null,
    content: { spans: content },
  }));
  const { links, weighed } = linkAnaphora(named, statementTokensOf(named.tokens, spoken), new Map());
  return new Map(
    [...weighed].flatMap(([token, shares]): [number, PronounLink][] => {
      const entity = links.get(token);
      return entity ? [[token, { entity, share: shares.get(entity) ?? 0 }]] : [];
    }),
  );
}
