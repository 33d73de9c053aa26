import type { TextBuilder } from '../segments.ts';
import type { Element, TextNode } from './tree.ts';

/** What a block is written of: text, an element that stands for a line break, or a space that the document has by other means. */
export type WrittenNode =
  | Pick<TextNode, 'kind' | 'start' | 'end' | 'entity'>
  | Pick<Element, 'kind' | 'start' | 'end'>
  | { readonly kind: 'space'; readonly start: number; readonly end: number };

const HAS_SPACE = /[ \t\n\f\r]/;

/**
 * Writes a block's text: runs of white space that are more than one space become one, a line break stays one, white space
 * at the ends goes. Everything else is as it stands.
 */
export function writeBlock(
  page: { readonly source: string },
  block: { readonly nodes: readonly WrittenNode[] },
  builder: TextBuilder,
): void {
  /** White space that was met and not yet written: where it began and ended, and whether it holds a line break. */
  let gap: { start: number; end: number; plain: boolean; line: boolean } | null = null;
  let begun = false;
  const widen = (start: number, end: number, plain: boolean, line: boolean) => {
    gap = gap ? { start: gap.start, end, plain: false, line: gap.line || line } : { start, end, plain, line };
  };
  const settle = () => {
    if (gap && begun) {
      if (gap.plain) builder.verbatim(gap.start, gap.end);
      else builder.made(gap.line ? '\n' : ' ', gap.start, gap.end);
    }
    gap = null;
    begun = true;
  };
  for (const node of block.nodes) {
    if (node.kind === 'element') {
      widen(node.start, Math.max(node.start, node.end), false, true);
      continue;
    }
    if (node.kind === 'space') {
      widen(node.start, Math.max(node.start, node.end), false, false);
      continue;
    }
    if (node.entity !== null) {
      if (/^[ \t\n\f\r]+$/.test(node.entity)) widen(node.start, node.end, false, false);
      else {
        settle();
        builder.entity(node.entity, node.start, node.end);
      }
      continue;
    }
    const raw = page.source.slice(node.start, node.end);
    let at = 0;
    const gaps = HAS_SPACE.test(raw) ? raw.matchAll(/[ \t\n\f\r]+/g) : [];
    for (const { index, 0: space } of gaps) {
      if (index > at) {
        settle();
        builder.verbatim(node.start + at, node.start + index);
      }
      at = index + space.length;
      widen(node.start + index, node.start + at, space === ' ', false);
    }
    if (at < raw.length) {
      settle();
      builder.verbatim(node.start + at, node.end);
    }
  }
}
