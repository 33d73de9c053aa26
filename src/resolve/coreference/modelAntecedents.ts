import type { Mention } from '../../data/index.ts';
import { type AnnotatedText, tokenFrom } from '../annotatedText.ts';

/** What a token may go back to: the token at another mention's head, and how likely that is (0…1). */
export type Goes = { readonly token: number; readonly probability: number };
/** For the tokens that the model was asked about, whom each may go back to; what they lack of 1 is nobody. */
export type Learned = ReadonlyMap<number, readonly Goes[]>;

/** Brings the mentions that the model read to the tokens of their heads. */
export function modelAntecedents(
  { tokens }: Pick<AnnotatedText, 'tokens'>,
  mentions: readonly Mention[],
): Learned {
  const tokenOf = ({ head }: Mention) => tokenFrom(tokens, head[0]);
  return new Map(
    mentions.flatMap((mention): [number, Goes[]][] => {
      if (!mention.antecedents) return [];
      const goes = mention.antecedents.map(({ mention: other, probability }) => ({
        token: tokenOf(mentions[other]!),
        probability,
      }));
      return [[tokenOf(mention), goes]];
    }),
  );
}
