import type { Mention } from '../../data/index.ts';
import { tokenFrom } from '../../text/annotated/annotatedText.ts';
import type { NamedText } from '../namedText.ts';

/** What a token may go back to: the token at another mention's head, and how likely that is (0…1). */
export type TokenAntecedent = { readonly token: number; readonly probability: number };
/** For the tokens that the model was asked about, whom each may go back to; what they lack of 1 is nobody. */
export type ModelAntecedents = ReadonlyMap<number, readonly TokenAntecedent[]>;

/** Brings the mentions that the model read to the tokens of their heads. */
export function modelAntecedents(
  { tokens }: Pick<NamedText, 'tokens'>,
  mentions: readonly Mention[],
): ModelAntecedents {
  const tokenOf = ({ head }: Mention) => tokenFrom(tokens, head[0]);
  return new Map(
    mentions.flatMap((mention): [number, TokenAntecedent[]][] => {
      if (!mention.antecedents) return [];
      const goes = mention.antecedents.map(({ mention: other, probability }) => ({
        token: tokenOf(mentions[other]!),
        probability,
      }));
      return [[tokenOf(mention), goes]];
    }),
  );
}
