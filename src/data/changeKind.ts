import { z } from 'zod';

/**
 * Kinds of position changes: a contradiction, a changed figure, a condition added (`narrowed`) or dropped (`widened`).
 */
export const changeKinds = ['stance', 'number', 'narrowed', 'widened'] as const;
export type ChangeKind = (typeof changeKinds)[number];

/**
 * Default confidence threshold for position changes. Most of those below it are not changes, or are another person's.
 */
export const CERTAINTY_THRESHOLD = 0.15;

export const featureWeightSchema = z.object({ feature: z.string(), weight: z.number() }).meta({
  id: 'FeatureWeight',
  description: 'a feature, and its weight for a change, or (below 0) against it',
});
/** The weight of one feature of two statements: positive for a position change, negative against it. */
export type FeatureWeight = z.infer<typeof featureWeightSchema>;
