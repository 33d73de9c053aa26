import type { WrittenNode } from './write.ts';

/** What a node is in words; a space for what parts words. */
export function wordsOfNode(node: WrittenNode, source: string): string {
  return node.kind === 'text' ? (node.entity ?? source.slice(node.start, node.end)) : ' ';
}

/** The words of some nodes, with the document’s own white space. */
export function wordsOfNodes(nodes: readonly WrittenNode[], source: string): string {
  return nodes.map((node) => wordsOfNode(node, source)).join('');
}
