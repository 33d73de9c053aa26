import type { Document, Finding, TraceLine } from '../../data/index.ts';
import type { Tagger } from '../../extract/index.ts';
import { statementsOf } from '../../pipeline.ts';
import { readerOf } from '../readerOf.ts';

/** What the program sees in one document: tokens, mentions, entities, coreference, a line for each. */
export async function traceDocument(
  document: Document,
  tagger: Tagger,
  options: { readonly nested?: number } = {},
): Promise<{ readonly lines: readonly TraceLine[]; readonly findings: readonly Finding[] }> {
  const lines: TraceLine[] = [];
  const trace = (line: TraceLine) => void lines.push(line);
  await using reader = await readerOf({});
  const { findings } = await statementsOf(document, tagger, { reader, ...options, trace });
  return { lines, findings };
}
