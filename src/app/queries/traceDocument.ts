import type { Document, Finding, TraceLine } from '../../data/index.ts';
import type { Tagger } from '../../extract/index.ts';
import { type OutcomeOptions, outcomeWithinLimits } from '../outcomeWithinLimits.ts';

/** What the program sees in one document: tokens, mentions, entities, coreference, a line for each. */
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
