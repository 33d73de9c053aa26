import type { Paragraph } from '../../data/index.ts';
import type { Decoded } from '../decode.ts';
import { textBuilder } from '../segments.ts';
import type { TextLayer } from './layer.ts';
import { blocksOf, type PaperBlock } from './layout/blocks.ts';
import type { PaperArticle } from './paperArticle.ts';
import { withBoxes } from './withBoxes.ts';
import { writeBlock } from './writeBlock.ts';

/** The article of a PDF: the runs of its text layer as paragraphs, in the order in which they are read. */
export function readPdf(layer: TextLayer, decoded: Decoded): PaperArticle {
  const { blocks, leftOut } = blocksOf(layer);
  const builder = textBuilder(decoded);
  const paragraphs: Paragraph[] = [];
  for (const block of blocks) {
    const at = block.lines[0]!.row.runs[0]!.start;
    if (paragraphs.length > 0) builder.made('\n\n', at, at);
    const start = builder.length;
    writeBlock(block, layer, builder);
    paragraphs.push({ span: [start, builder.length], role: block.role, why: block.why });
  }
  const { text, segments } = builder.finish();
  return {
    title: titleOf(blocks, layer),
    text,
    segments: withBoxes(segments, layer, decoded),
    paragraphs,
    leftOut,
    findings: [...layer.findings],
  };
}

/** The first heading of the first page, if it is among its first paragraphs; else what the PDF calls itself, unless that is a file's name. */
function titleOf(blocks: readonly PaperBlock[], { info }: TextLayer): string | null {
  const first = blocks.slice(0, 8).filter(({ lines }) => lines[0]!.row.page === 1);
  const headings = first.filter(({ role }) => role === 'heading');
  const largest = headings.reduce<PaperBlock | null>((a, b) => (a && a.size >= b.size ? a : b), null);
  if (largest) return largest.lines.map(({ text }) => text).join(' ');
  return info.title && !/\.\w{2,5}$|^untitled|^microsoft word/i.test(info.title) ? info.title : null;
}
