import type { RecordProblem } from '../../data/index.ts';

/** A problem that verification found in a record. */
export type Problem = RecordProblem;

/** The message for a row that does not match the digest stored with it. */
export const ALTERED = 'was altered after it was written';
