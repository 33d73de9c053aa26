import { run } from '../transcripts/entry.ts';
import { linesOf } from '../transcripts/subtitles.ts';
import type { ExportLine } from './exportLine.ts';

/** The lines of a plain text that have words. */
export function textLines(source: string): ExportLine[] {
  const lines: ExportLine[] = [];
  let isApart = true;
  for (const { start, end } of linesOf(source)) {
    const raw = source.slice(start, end);
    const text = raw.trim();
    if (text === '') {
      isApart = true;
      continue;
    }
    const indent = raw.length - raw.trimStart().length;
    lines.push({ text, nodes: [run(start + indent, start + indent + text.length)], isApart, indent });
    isApart = false;
  }
  return lines;
}
