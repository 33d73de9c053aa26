/** How a position turned: what is said is the contrary, has another number, or a condition more or less. */
export const changeKinds = ['stance', 'number', 'narrowed', 'widened'] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** Default confidence threshold for position changes: below it, most are not changes. */
export const CERTAINTY_THRESHOLD = 0.45;
