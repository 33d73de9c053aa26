import type { Speaker } from '../../data/index.ts';

/** How often a speaker found in each way is right: measured on `dev-speakers` (197 speakers of 12 articles; implicit ones were 4). */
const RIGHT: Readonly<Record<Exclude<Speaker['via'], 'pronoun'>, number>> = {
  name: 0.98,
  surname: 0.98,
  role: 0.84,
  implicit: 0.7,
};
/** For pronouns: right at no share of the evidence, and at all of it; in between it grows evenly. */
const RIGHT_BY_PRONOUN = { none: 0.5, all: 0.95 };

/**
 * How likely a speaker is the right one (0…1, two digits), by the way in which it was found. `share` is the part of the evidence
 * that speaks for the entity that a pronoun stands for.
 */
export function speakerConfidence(via: Speaker['via'], share = 1): number {
  if (via !== 'pronoun') return RIGHT[via];
  return (
    Math.round(
      100 *
        (RIGHT_BY_PRONOUN.none +
          (RIGHT_BY_PRONOUN.all - RIGHT_BY_PRONOUN.none) * Math.min(1, Math.max(0, share))),
    ) / 100
  );
}
