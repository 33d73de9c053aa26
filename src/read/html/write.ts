import type { TextBuilder } from '../segments.ts';
import type { Block } from './blocks.ts';
import type { Page } from './tree.ts';

/**
 * Writes a block's text: runs of white space that are more than one space become one, a line break stays one, white space
 * at the ends goes. Everything else is as it stands.
 */
export function writeBlock(page: Page, block: Block, builder: TextBuilder): void {
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
    for (const { index, 0: space } of raw.matchAll(/[ \t\n\f\r]+/g)) {
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
