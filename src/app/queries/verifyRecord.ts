import type { RecordProblem } from '../../data/index.ts';
import { OnrecordError } from '../../errors.ts';
import { derive, openAgain, openPapers } from '../../read/index.ts';
import type { Counts, Derive, Progress } from '../../record/index.ts';
import type { Serving } from '../serving.ts';

/** Counts of what is in the record. */
export function countRecord({ record }: Serving): Counts {
  return record.counts();
}

/**
 * Derives every span of the record again from the stored bytes, or from those to which a reference points, and yields
 * the problems as they are found; `progress` receives the number of articles done.
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
    // That the tables cannot be read has been reported already.
    if (!damaged || !(error instanceof OnrecordError)) throw error;
  }
}
