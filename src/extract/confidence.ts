import type { ModelSettings } from '../data/index.ts';
import type { TaggedStatement } from './find/taggedStatement.ts';

/** Probabilities nearer to 0 or 1 than this count as equal. */
const NEAREST_TO_CERTAIN = 1e-4;

/**
 * How likely a statement is right, 0…1 with two digits: Platt scaling (Platt 1999) of the cue's log-odds and the path's
 * log-probability, fitted on the dev set by `training/calibrate.ts`.
 */
export function confidenceOf(
  { cueScore, pathScore }: Pick<TaggedStatement, 'cueScore' | 'pathScore'>,
  { bias, cue, path }: ModelSettings['confidence'],
): number {
  const logit = bias + cue * logOdds(cueScore) + path * pathScore;
  return Math.round(100 / (1 + Math.exp(-logit))) / 100;
}

/** The log-odds of a probability. */
export function logOdds(probability: number): number {
  const kept = Math.min(1 - NEAREST_TO_CERTAIN, Math.max(NEAREST_TO_CERTAIN, probability));
  return Math.log(kept / (1 - kept));
}
