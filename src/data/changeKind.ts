/** How a position turned: what is said is the contrary, has another number, or a condition more or less. */
export const changeKinds = ['stance', 'number', 'narrowed', 'widened'] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** How sure a change of position is at least that is told unasked: less sure ones are more often none. */
export const CERTAINTY_THRESHOLD = 0.45;
