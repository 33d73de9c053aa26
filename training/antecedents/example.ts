import type { FeatureValues } from '../../src/resolve/coreference/antecedentFeatures.ts';

/** A pronoun to learn from. */
export type Example = {
  /** Where it is from. */
  readonly set: string;
  readonly kind: 'person' | 'thing' | 'several';
  readonly isSource: boolean;
  /** The features of each candidate, those of none last. */
  readonly candidates: readonly FeatureValues[];
  /** Which candidates are right. */
  readonly right: readonly number[];
};
