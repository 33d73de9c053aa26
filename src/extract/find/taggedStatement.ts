import type { Range } from './region.ts';

/** A statement by its words: ranges of a prepared article, and how sure the model is of cue (0…1) and path (a logarithm). */
export type TaggedStatement = {
  readonly cue: Range;
  readonly source: readonly Range[];
  readonly content: readonly Range[];
  readonly cueScore: number;
  readonly pathScore: number;
  /** How likely each act is by the model, in the order of `acts`. */
  readonly acts: readonly number[];
  /** The statements that its content reports in turn, by cues in it; those that can be sure enough. */
  readonly inner: readonly TaggedStatement[];
};
