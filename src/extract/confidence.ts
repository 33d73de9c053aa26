import type { Tagged } from './findStatements.ts';
import type { Settings } from './tagger.ts';

/** Probabilities nearer to 0 or 1 than this are not told apart. */
const NEAREST = 1e-4;

/**
 * How likely a statement is right, 0…1 with two digits: Platt scaling (Platt 1999) of the cue's log-odds and the path's
 * log-probability, fitted on the dev set.
 */
export function confidenceOf(
  { sureOfCue, sureOfPath }: Pick<Tagged, 'sureOfCue' | 'sureOfPath'>,
  weights: Settings['confidence'],
): number {
  const cue = Math.min(1 - NEAREST, Math.max(NEAREST, sureOfCue));
  const logit = weights.bias + weights.cue * Math.log(cue / (1 - cue)) + weights.path * sureOfPath;
  return Math.round(100 / (1 + Math.exp(-logit))) / 100;
}
