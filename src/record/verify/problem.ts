import type { RecordProblem } from '../../data/index.ts';

/** Something in the record that does not hold. */
export type Problem = RecordProblem;

/** What is said of something whose digest is not the one that was written with it. */
export const ALTERED = 'was altered after it was written';
