import type { Paragraph, Segment } from '../../data/index.ts';
import type { Decoded } from '../decode.ts';
import { textBuilder } from '../segments.ts';
import { type Block, blocksOf } from './blocks.ts';
import { furnitureName, isApparatus } from './furniture.ts';
import { mainContent } from './mainContent.ts';
import { type Metadata, metadataOf } from './metadata.ts';
import { parsePage } from './parse.ts';
import { linkShare, roleOf } from './roles.ts';
import { ancestors, type Element, type Page, textWithin } from './tree.ts';
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
  const blocks = blocksOf(page, (element) => kept.has(element));
  const builder = textBuilder(decoded);
  const paragraphs: Paragraph[] = [];
  const sizes = sizesOf(blocks);
  const total = blocks.reduce((sum, { text }) => sum + text.length, 0);
  let last = 0;
  for (const block of blocks) {
    const { role, why } = roleOf(page, block);
    const reason = furnitureReason(block, sizes, total) ?? linkReason(page, block, role);
    if (reason) {
      leftOut.push({ text: block.text, why: reason });
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

/** How much text of the blocks stands in each element. */
function sizesOf(blocks: readonly Block[]): Map<Element, number> {
  const sizes = new Map<Element, number>();
  for (const { within, text } of blocks) {
    const add = (element: Element) => sizes.set(element, (sizes.get(element) ?? 0) + text.length);
    add(within);
    for (const element of ancestors(within)) add(element);
  }
  return sizes;
}

function furnitureReason(block: Block, sizes: Map<Element, number>, total: number): string | null {
  for (const element of [block.within, ...ancestors(block.within)]) {
    if (element.name === 'body') break;
    const name = furnitureName(element);
    if (name && (sizes.get(element) ?? 0) < total * 0.15) return `stands in an element called ${name}`;
  }
  return null;
}

function linkReason(page: Page, block: Block, role: Paragraph['role']): string | null {
  if (role === 'table' || role === 'quotation') return null;
  const words = block.text.split(' ').length;
  return words >= 4 && linkShare(page, block) >= 0.7 ? 'is nearly all link' : null;
}
