import { ancestors, type Element, type Page, type TextNode, textOfNode } from './tree.ts';

/** A run of text on its own lines: its pieces, and the innermost block element that contains it. */
export type Block = { nodes: (TextNode | Element)[]; within: Element; text: string };

const BLOCKS = new Set(
  'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul caption option video audio img picture iframe #root'.split(
    ' ',
  ),
);
const SILENT = new Set(
  'script style noscript template svg iframe object head title textarea select button'.split(' '),
);

export function isBlock(element: Element): boolean {
  return BLOCKS.has(element.name);
}

/** Whether the contents of an element are not shown as text of the page. */
export function isSilent(element: Element): boolean {
  return [element, ...ancestors(element)].some(({ name }) => SILENT.has(name));
}

/** The blocks of a page, or of one block element, of the text that is `kept`, in order. */
export function blocksOf(page: Page, kept: (node: TextNode) => boolean, root = page.root): Block[] {
  const blocks: Block[] = [];
  let nodes: Block['nodes'] = [];
  let within = root;
  const close = () => {
    for (const part of splitAtBreaks(page, nodes)) {
      const text = part.map((node) => (node.kind === 'text' ? textOfNode(page, node) : '\n')).join('');
      if (text.trim() !== '') blocks.push({ nodes: part, within, text: text.replace(/\s+/g, ' ').trim() });
    }
    if (nodes.length > 0) nodes = [];
  };
  const visit = (element: Element) => {
    if (SILENT.has(element.name)) return;
    const block = isBlock(element);
    const outer = within;
    if (block) {
      close();
      within = element;
    }
    for (const child of element.children) {
      if (child.kind === 'element') {
        if (child.name === 'br') nodes.push(child);
        else visit(child);
      } else if (kept(child)) nodes.push(child);
    }
    if (block) {
      close();
      within = outer;
    }
  };
  visit(root);
  close();
  return blocks;
}

/** Two line breaks in a row end a paragraph. */
function splitAtBreaks(page: Page, nodes: Block['nodes']): Block['nodes'][] {
  // Most blocks are one piece of text; an array of just that takes less memory than one that grew.
  if (nodes.length <= 1) return nodes.length === 0 ? [] : [[nodes[0]!]];
  const parts: Block['nodes'][] = [[]];
  let breaks = 0;
  for (const node of nodes) {
    if (node.kind === 'element') breaks++;
    else if (textOfNode(page, node).trim() !== '') {
      if (breaks >= 2) parts.push([]);
      breaks = 0;
    }
    parts.at(-1)!.push(node);
  }
  return parts;
}
