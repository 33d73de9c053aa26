import type { WrittenNode } from '../html/write.ts';
import { space } from '../transcripts/entry.ts';
import { append } from './append.ts';
import type { ExportLine } from './exportLine.ts';

/** Lines that were broken to fit a page have so many characters. */
const WRAPPED = { least: 40, most: 110 };

/** The paragraphs of what was printed: lines that were only broken to fit the page are joined. */
export function paragraphsOfLines(lines: readonly ExportLine[]): WrittenNode[][] {
  const isParted = lines.some(({ isApart }, i) => i > 0 && isApart);
  const paragraphs: WrittenNode[][] = [];
  for (const [i, line] of lines.entries()) {
    const last = lines[i - 1];
    if (!last || line.isApart || !goesOn(last, line, isParted)) paragraphs.push([...line.nodes]);
    else append(paragraphs.at(-1)!, [space(line.nodes[0]!.start), ...line.nodes]);
  }
  return paragraphs;
}

function goesOn(last: ExportLine, line: ExportLine, isParted: boolean): boolean {
  const length = last.indent + last.text.length;
  if (line.indent > last.indent + 1 || length < WRAPPED.least || length > WRAPPED.most) return false;
  return isParted || !/[.!?…:]["'”’»)\]]*$/.test(last.text);
}
