import type { ParagraphRole } from '../../data/index.ts';
import type { Block } from './blocks.ts';
import { ancestors, type Element, type Page, textOfNode } from './tree.ts';

export type Judged = { block: Block; role: ParagraphRole; why: string | null; linkShare: number };

/** The role that the elements around a block give it. */
export function roleOf(page: Page, block: Block): { role: ParagraphRole; why: string | null } {
  for (const element of chain(block.within)) {
    const { name } = element;
    if (/^h[1-6]$/.test(name)) return { role: 'heading', why: name };
    if (
      name === 'figcaption' ||
      name === 'figure' ||
      (name === 'caption' && element.parent?.name === 'table')
    ) {
      return { role: 'caption', why: `in ${name}` };
    }
    if (name === 'blockquote') return { role: 'quotation', why: 'in blockquote' };
    if (name === 'li' || name === 'dd' || name === 'dt') return { role: 'list', why: `in ${name}` };
    if (name === 'td' || name === 'th') {
      if (isDataTable(page, element)) return { role: 'table', why: `in ${name}` };
    }
  }
  return { role: 'body', why: null };
}

/** A table of figures rather than one that lays out the page: its cells are short. */
function isDataTable(page: Page, cell: Element): boolean {
  let size = 0;
  for (const child of cell.children) if (child.kind === 'text') size += textOfNode(page, child).length;
  return (
    size < 200 &&
    !cell.children.some((child) => child.kind === 'element' && /^(?:p|div|table)$/.test(child.name))
  );
}

function* chain(element: Element): Generator<Element> {
  yield element;
  yield* ancestors(element);
}

/** The share of a block's letters that stand in links. */
export function linkShare(page: Page, block: Block): number {
  let all = 0;
  let linked = 0;
  for (const node of block.nodes) {
    if (node.kind === 'element') continue;
    const size = textOfNode(page, node).replace(/\s+/g, '').length;
    all += size;
    for (const element of ancestors(node)) {
      if (element === block.within) break;
      if (element.name === 'a' && element.attributes.href !== undefined) {
        linked += size;
        break;
      }
    }
  }
  return all === 0 ? 0 : linked / all;
}
