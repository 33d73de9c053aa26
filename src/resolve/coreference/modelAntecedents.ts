import type { Mention } from '../../data/index.ts';
import { tokenFrom } from '../../text/annotated/annotatedText.ts';
import type { NamedText } from '../namedText.ts';

/** A possible antecedent of a token: the token at another mention's head, and how likely it is (0…1). */
export type TokenAntecedent = { readonly token: number; readonly probability: number };
/** Possible antecedents of the tokens that the model was asked about; what their probabilities lack of 1 is that of none. */
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
      const likely = mention.antecedents.map(({ mention: other, probability }) => ({
        token: tokenOf(mentions[other]!),
        probability,
      }));
      return [[tokenOf(mention), likely]];
    }),
  );
}
