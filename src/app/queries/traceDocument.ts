import type { Document, Finding, TraceLine } from '../../data/index.ts';
import type { Tagger } from '../../extract/index.ts';
import { type OutcomeOptions, outcomeWithinLimits } from '../outcomeWithinLimits.ts';

/** The trace of one document: a line for each token, mention, entity and coreference link. */
export async function traceDocument(
  document: Document,
  tagger: Tagger,
  options: Omit<OutcomeOptions, 'trace'> = {},
): Promise<{ readonly lines: readonly TraceLine[]; readonly findings: readonly Finding[] }> {
  const lines: TraceLine[] = [];
  const trace = (line: TraceLine) => void lines.push(line);
  const { findings } = await outcomeWithinLimits(document, tagger, { ...options, trace });
  return { lines, findings };
}
