import { z } from 'zod';

/** How a position turned: what is said is the contrary, has another number, or a condition more or less. */
export const changeKinds = ['stance', 'number', 'narrowed', 'widened'] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** Default confidence threshold for position changes: below it, most are not changes, or not of this person. */
export const CERTAINTY_THRESHOLD = 0.15;

export const featureWeightSchema = z.object({ feature: z.string(), weight: z.number() }).meta({
  id: 'FeatureWeight',
  description: 'a feature, and its weight for a change, or (below 0) against it',
});
/** How much a feature of two statements spoke for a change of position, or (below 0) against it. */
export type FeatureWeight = z.infer<typeof featureWeightSchema>;
