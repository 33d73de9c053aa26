import type { Candidate } from './candidate.ts';

/**
 * The candidates without those that were outer ones `before`, became nested because they stand in another's content, and are less sure
 * than `least`, from which on nested statements are reported. What is nested in one of these is then nested in the one around it.
 */
export function sureNested(
  candidates: readonly Candidate[],
  before: readonly Candidate[],
  least: number,
): Candidate[] {
  const outer = new Set(before.filter(({ within }) => within === null).map(({ tagged }) => tagged));
  const dropped = new Map(
    candidates
      .filter(({ within, tagged, confidence }) => within !== null && outer.has(tagged) && confidence < least)
      .map((one) => [one.content, one]),
  );
  if (dropped.size === 0) return [...candidates];
  const around = (one: Candidate): Candidate['within'] => {
    let { within } = one;
    for (let depth = 0; within && depth <= dropped.size; depth++) {
      const gone = dropped.get(within.content);
      if (!gone) break;
      within = gone.within;
    }
    return within;
  };
  return candidates
    .filter((one) => dropped.get(one.content) !== one)
    .map((one) => ({ ...one, within: around(one) }));
}
