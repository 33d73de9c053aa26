import type { Block } from './blocks.ts';
import { type Element, type Page, textOfNode } from './tree.ts';

/** A block and what can be counted of it. */
export type Measured = {
  block: Block;
  words: number;
  /** The share of its letters that stand in links. */
  linkShare: number;
  /** A sentence or more of running text, as only an article has many of. */
  prose: boolean;
  /** The elements around it, the nearest first. */
  around: readonly Element[];
};

export function measure(page: Page, block: Block): Measured {
  const { text, within } = block;
  const share = linkShare(page, block);
  const words = text.split(' ').length;
  return {
    block,
    words,
    linkShare: share,
    prose: share < 0.5 && isProse(text) && !/^h[1-6]$/.test(within.name),
    around: around(within),
  };
}

/** The element and those around it, in an array of just their number. */
function around(within: Element): readonly Element[] {
  let depth = 0;
  for (let at: Element | null = within; at; at = at.parent) depth++;
  const elements = new Array<Element>(depth);
  let index = 0;
  for (let at: Element | null = within; at; at = at.parent) elements[index++] = at;
  return elements;
}

function isProse(text: string): boolean {
  return (isLong(text) && endsSentence(text)) || (text.length >= 200 && /[.!?…。！？]/.test(text));
}

/** Some sixty letters, fewer where a letter is a syllable or a word. */
function isLong(text: string): boolean {
  return text.length >= 60 || (text.length >= 25 && WIDE.test(text));
}

export const WIDE = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;

export function endsSentence(text: string): boolean {
  return /[.!?…。！？؟।][\s"'“”„«»’‘)\]」』*]*$/.test(text) || /[”"»」][\s)]*$/.test(text);
}

/** Whether a text ends as a statement does, with a full stop; headlines end otherwise. */
export function endsStatement(text: string): boolean {
  return /[.…][”"’')\]]{0,3}$/.test(text);
}

function linkShare(page: Page, { nodes }: Block): number {
  let all = 0;
  let linked = 0;
  for (const node of nodes) {
    if (node.kind === 'element') continue;
    const size = textOfNode(page, node).replace(/\s+/g, '').length;
    all += size;
    if (isLinked(node.parent)) linked += size;
  }
  return all === 0 ? 0 : linked / all;
}

/** Whether an element is in a link, which may also hold the whole block. */
function isLinked(element: Element): boolean {
  for (let at: Element | null = element; at; at = at.parent) {
    if (at.name === 'a') return at.attributes.href !== undefined;
  }
  return false;
}
