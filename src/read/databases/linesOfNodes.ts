import { wordsOfNode, wordsOfNodes } from '../html/wordsOfNodes.ts';
import type { WrittenNode } from '../html/write.ts';
import type { PaperParagraph } from '../papers/paperBlock.ts';
import type { ExportLine } from './exportLine.ts';

/** The lines of a paragraph of a page, of RTF or of a DOCX: a line break within it begins another one. */
export function linesOfNodes(nodes: readonly WrittenNode[], source: string): ExportLine[] {
  const lines: ExportLine[] = [];
  let own: WrittenNode[] = [];
  const end = () => {
    const text = wordsOfNodes(own, source).replace(/\s+/g, ' ').trim();
    const first = own.findIndex((node) => wordsOfNode(node, source).trim() !== '');
    if (text !== '') lines.push({ text, nodes: own.slice(first), isApart: lines.length === 0, indent: 0 });
    own = [];
  };
  for (const node of nodes) {
    if (node.kind === 'element') end();
    else own.push(node);
  }
  end();
  return lines;
}

/** The lines of the paragraphs of a paper. */
export function linesOfPaper(paragraphs: readonly PaperParagraph[], source: string): ExportLine[] {
  return paragraphs.flatMap(({ nodes }) => linesOfNodes(nodes, source));
}
