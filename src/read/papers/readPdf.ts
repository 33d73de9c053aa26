import type { Paragraph } from '../../data/index.ts';
import type { Decoded } from '../decode.ts';
import { textBuilder } from '../segments.ts';
import type { TextLayer } from './layer.ts';
import { blocksOf, type PaperBlock } from './layout/blocks.ts';
import { layoutFindings } from './layoutFindings.ts';
import type { PaperArticle } from './paperArticle.ts';
import { placesIn } from './placesIn.ts';
import type { Run } from './run.ts';
import { writeBlock } from './writeBlock.ts';

/** The article of a PDF: the runs of its text layer as paragraphs, in the order in which they are read. */
export function readPdf(layer: TextLayer, decoded: Decoded): PaperArticle {
  const leftOut: PaperArticle['leftOut'] = [];
  const builder = textBuilder(decoded, placesIn(layer));
  const paragraphs: Paragraph[] = [];
  const first: PaperBlock[] = [];
  const noted = { turned: [] as number[], repeated: [] as number[] };
  const blocks = blocksOf(layer, {
    leave(runs, why) {
      if (runs.length > 0) leftOut.push({ text: wordsOfRuns(runs, layer), why });
    },
    note: (what, page) => noted[what].push(page),
  });
  for (const block of blocks) {
    if (first.length < TITLE_WITHIN) first.push(block);
    const at = block.lines[0]!.row.runs[0]!.start;
    if (paragraphs.length > 0) builder.made('\n\n', at, at);
    const start = builder.length;
    writeBlock(block, layer, builder);
    paragraphs.push({ span: [start, builder.length], role: block.role, why: block.why });
  }
  return {
    title: titleOf(first, layer),
    ...builder.finish(),
    paragraphs,
    leftOut,
    findings: [...layer.findings, ...layoutFindings(noted)],
  };
}

function wordsOfRuns(runs: readonly Run[], { text }: TextLayer): string {
  return runs.map(({ start, end }) => text.slice(start, end).trim()).join(' ');
}

/** The title is among so many blocks. */
const TITLE_WITHIN = 8;

/** The first heading of the first page among the first blocks; else what the PDF calls itself, unless that is a file's name. */
function titleOf(blocks: readonly PaperBlock[], { info }: TextLayer): string | null {
  const first = blocks.filter(({ lines }) => lines[0]!.row.page === 1);
  const headings = first.filter(({ role }) => role === 'heading');
  const largest = headings.reduce<PaperBlock | null>((a, b) => (a && a.size >= b.size ? a : b), null);
  if (largest) return largest.lines.map(({ text }) => text).join(' ');
  return info.title && !/\.\w{2,5}$|^untitled|^microsoft word/i.test(info.title) ? info.title : null;
}
