import { blocksOf } from '../html/blocks.ts';
import { parsePage } from '../html/parse.ts';
import type { ExportLine } from './exportLine.ts';
import { linesOfNodes } from './linesOfNodes.ts';

/** The lines that a page shows. */
export function pageLines(source: string): ExportLine[] {
  return blocksOf(parsePage(source), () => true).flatMap(({ nodes }) =>
    // Ends of comments that the database left open: `-->`.
    linesOfNodes(nodes, source).filter(({ text }) => /[\p{L}\p{N}]|[_=*]{8}/u.test(text)),
  );
}
