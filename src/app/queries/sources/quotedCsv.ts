import type { SourcesView } from '../../../data/index.ts';
import { sourcesCsv } from '../../../export/index.ts';

/** A count of who is quoted as a table for spreadsheets. */
export function quotedCsv(view: SourcesView): string {
  return sourcesCsv(view);
}
