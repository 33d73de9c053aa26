import type { Speaker } from '../../data/index.ts';

/** How often a speaker found in each way is right: measured with `training/measure/measureSpeakers.ts` (implicit ones were 2). */
const RIGHT: Readonly<Record<Exclude<Speaker['via'], 'pronoun'>, number>> = {
  name: 0.98,
  surname: 0.98,
  role: 0.84,
  implicit: 0.7,
  label: 0.98,
};
/**
 * How often a speaker who is only described is named nowhere else in the article: measured in the same way. A person described as if known
 * (`the senator`) is most often one that the article names; in text of other kinds less often than in the articles measured.
 */
const RIGHT_DESCRIPTION: Readonly<Record<Speaker['type'], number>> = {
  ...{ group: 0.95, unknown: 0.95, place: 0.95, work: 0.92 },
  organization: 0.7,
  person: 0.5,
};
const RIGHT_NEW = 0.88;
/** A body that a noun stands for (`the network`) is right less often than a person. */
const RIGHT_BODY_BY_NOUN = 0.65;
/**
 * How often a pronoun’s speaker is right, by the probability of its antecedent: measured with `training/antecedents/fit.ts` on passages with
 * unseen names that each of five models had not learned from. Pairs of probability and part right; in between it grows evenly.
 */
const RIGHT_BY_PRONOUN = [
  [0, 0.3],
  [0.5, 0.52],
  [0.58, 0.57],
  [0.73, 0.68],
  [0.85, 0.8],
  [0.93, 0.89],
  [1, 0.95],
] as const;

/**
 * How likely a speaker is the right one (0…1, two digits), by the way in which it was found. `share` is the probability of the entity
 * that a pronoun stands for.
 */
export function speakerConfidence(via: Speaker['via'], share = 1): number {
  if (via !== 'pronoun') return RIGHT[via];
  const at = RIGHT_BY_PRONOUN.findIndex(([probability]) => share <= probability);
  const [low, high] = [RIGHT_BY_PRONOUN[Math.max(0, at - 1)]!, RIGHT_BY_PRONOUN.at(at)!];
  const part = high === low ? 0 : (share - low[0]) / (high[0] - low[0]);
  return Math.round(100 * (low[1] + (high[1] - low[1]) * Math.min(1, Math.max(0, part)))) / 100;
}

/**
 * How likely it is that somebody who is only described is named nowhere in the article; `isNew` for `a senator`, `one resident`, and where
 * the article names nobody of the type.
 */
export function descriptionConfidence(type: Speaker['type'], isNew: boolean): number {
  return isNew ? Math.max(RIGHT_NEW, RIGHT_DESCRIPTION[type]) : RIGHT_DESCRIPTION[type];
}

/** How likely it is that the one whose role or noun a description gives is the one it means. */
export function roleConfidence(type: Speaker['type']): number {
  return type === 'organization' ? RIGHT_BODY_BY_NOUN : RIGHT.role;
}
