import { ancestors, type Element, type TextNode } from './tree.ts';

/** The elements that hold any of some pieces of text. */
export function elementsAround(nodes: Iterable<TextNode>): ReadonlySet<Element> {
  const around = new Set<Element>();
  for (const node of nodes) {
    for (const element of ancestors(node)) {
      if (around.has(element)) break;
      around.add(element);
    }
  }
  return around;
}
