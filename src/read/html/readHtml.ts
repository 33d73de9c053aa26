import type { Paragraph, Segment } from '../../data/index.ts';
import type { Decoded } from '../decode.ts';
import { textBuilder } from '../segments.ts';
import { type Block, blocksOf } from './blocks.ts';
import { isApparatus } from './furniture.ts';
import { judge } from './judge.ts';
import { mainContent } from './mainContent.ts';
import { type Metadata, metadataOf } from './metadata.ts';
import { parsePage } from './parse.ts';
import { textWithin } from './tree.ts';
import { writeBlock } from './write.ts';

export type LeftOut = { text: string; why: string };
export type HtmlArticle = {
  metadata: Metadata;
  text: string;
  segments: Segment[];
  paragraphs: Paragraph[];
  leftOut: LeftOut[];
};

/** Reads a page: what it says of itself, and its article's paragraphs; no paragraphs where it has no article. */
export function readHtml(decoded: Decoded, uri: string): HtmlArticle {
  const page = parsePage(decoded.text);
  const metadata = metadataOf(page, uri);
  const kept = mainContent(
    page,
    (element) => isApparatus(element) && textWithin(page, element).length < 2000,
  );
  const leftOut: LeftOut[] = [];
  const blocks = blocksOf(page, (node) => kept.has(node));
  const builder = textBuilder(decoded);
  const paragraphs: Paragraph[] = [];
  let last = 0;
  for (const { block, role, why } of judge(page, blocks, metadata)) {
    if (role === null) {
      leftOut.push({ text: block.text, why: why ?? '' });
      continue;
    }
    if (paragraphs.length > 0) builder.made('\n\n', last, Math.max(last, startOf(block)));
    const start = builder.length;
    writeBlock(page, block, builder);
    last = endOf(block);
    paragraphs.push({ span: [start, builder.length], role, why });
  }
  const { text, segments } = builder.finish();
  return { metadata, text, segments, paragraphs: paragraphs.map((p) => trimmed(text, p)), leftOut };
}

function trimmed(text: string, { span: [start, end], ...rest }: Paragraph): Paragraph {
  const slice = text.slice(start, end);
  const left = slice.length - slice.trimStart().length;
  return { span: [start + left, start + left + slice.trim().length], ...rest };
}

function startOf(block: Block): number {
  return block.nodes[0]!.start;
}
function endOf(block: Block): number {
  return block.nodes.at(-1)!.end;
}
