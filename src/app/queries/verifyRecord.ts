import type { RecordProblem } from '../../data/index.ts';
import { derive } from '../../read/index.ts';
import type { Counts, Progress } from '../../record/index.ts';
import type { Serving } from '../serving.ts';

/** How much there is in the record. */
export function countRecord({ record }: Serving): Counts {
  return record.counts();
}

/** Derives every span of the record again from the stored bytes, and gives what does not hold as it is found; `progress` hears how many articles are done. */
export function verifyRecord(
  { record }: Pick<Serving, 'record'>,
  progress?: Progress,
): Iterable<RecordProblem> {
  return record.verify(derive, progress);
}
