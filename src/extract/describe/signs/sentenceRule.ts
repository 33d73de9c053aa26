import type { Act } from '../../../data/index.ts';
import type { Sentence } from './sentence.ts';

/** A rule that a sentence speaks for an act; weights are on the scale of `Sign`. */
export type SentenceRule = {
  readonly act: Act;
  readonly weight: number;
  readonly applies: (sentence: Sentence) => boolean;
};
