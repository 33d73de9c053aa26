import type { Paragraph, Segment } from '../../data/index.ts';
import type { Decoded } from '../decode.ts';
import { wordsOfNode } from '../html/wordsOfNodes.ts';
import { writeBlock } from '../html/write.ts';
import { textBuilder } from '../segments.ts';
import type { PaperParagraph } from './paperBlock.ts';

/** Writes paragraphs as an article's text; those without words are none. */
export function writeParagraphs(
  written: readonly PaperParagraph[],
  decoded: Decoded,
): { text: string; segments: Segment[]; paragraphs: Paragraph[] } {
  const builder = textBuilder(decoded);
  const paragraphs: Paragraph[] = [];
  for (const { nodes, role, why } of written) {
    const first = nodes.find((node) => /\S/.test(wordsOfNode(node, decoded.text)));
    if (!first) continue;
    if (paragraphs.length > 0) builder.made('\n\n', first.start, first.start);
    const start = builder.length;
    writeBlock({ source: decoded.text }, { nodes }, builder);
    paragraphs.push({ span: [start, builder.length], role, why });
  }
  return { ...builder.finish(), paragraphs: paragraphs.filter(({ span }) => span[0] < span[1]) };
}
