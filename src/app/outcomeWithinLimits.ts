import type { Document } from '../data/index.ts';
import type { Tagger } from '../extract/index.ts';
import { type Outcome, type PipelineOptions, statementsOf } from '../pipeline.ts';
import { readerOf, type TimeLimitOptions } from './readerOf.ts';

export type OutcomeOptions = Omit<PipelineOptions, 'reader'> & TimeLimitOptions;

/** The outcome of one document, read within the user's time limit and the memory limit. */
export async function outcomeWithinLimits(
  document: Document,
  tagger: Tagger,
  { timeLimit, ...options }: OutcomeOptions = {},
): Promise<Outcome> {
  await using reader = await readerOf({ timeLimit });
  return await statementsOf(document, tagger, { ...options, reader });
}
