import type { Block } from './blocks.ts';
import { type Page, textOfNode } from './tree.ts';

/** Text with a gap where an element ends and a word with a capital or a number follows: what style sheets keep apart (`ByAlex`). */
export function withGaps(page: Page, nodes: Block['nodes'], lineBreak: string): string {
  let text = '';
  for (const node of nodes) {
    const next = node.kind === 'text' ? textOfNode(page, node) : lineBreak;
    text += /[\p{L}\d]$/u.test(text) && /^[\p{Lu}\d]/u.test(next) ? ` ${next}` : next;
  }
  return text;
}
