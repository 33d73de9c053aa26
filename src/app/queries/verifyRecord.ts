import type { RecordProblem } from '../../data/index.ts';
import { OnrecordError } from '../../errors.ts';
import { derive, openAgain, openPapers } from '../../read/index.ts';
import type { Counts, Derive, Progress } from '../../record/index.ts';
import type { Serving } from '../serving.ts';

/** How much there is in the record. */
export function countRecord({ record }: Serving): Counts {
  return record.counts();
}

/**
 * Derives every span of the record again from the stored bytes, or those at the place that a reference names, and gives what does not hold
 * as it is found; `progress` hears how many articles are done.
 */
export async function* verifyRecord(
  { record }: Pick<Serving, 'record'>,
  progress?: Progress,
): AsyncGenerator<RecordProblem> {
  let damaged = false;
  using papers = openPapers();
  const deriveHere: Derive = (document, article, span) => derive(document, article, span, papers);
  for (const problem of record.verify(deriveHere, progress, { leaveReferences: true })) {
    yield problem;
    damaged ||= problem.what === 'file';
  }
  using again = openAgain({ whole: true });
  try {
    for (const reference of record.references())
      yield* record.verifyReference(reference.article, await again.read(reference), deriveHere);
  } catch (error) {
    // That its tables cannot be read was named already.
    if (!damaged || !(error instanceof OnrecordError)) throw error;
  }
}
