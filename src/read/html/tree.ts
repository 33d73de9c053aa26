/** A run of an element's text: the characters `[start, end)` of the page, and what they stand for. */
export type TextNode = {
  kind: 'text';
  start: number;
  end: number;
  /** A character reference, decoded; null when the characters stand for themselves. */
  entity: string | null;
  parent: Element;
};

export type Element = {
  kind: 'element';
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: (Element | TextNode)[];
  parent: Element | null;
  /** Where its start tag begins and its end tag ends, in characters of the page. */
  start: number;
  end: number;
  /** Its place among all elements of the page, in their order. */
  index: number;
  /** Where its text begins and ends in the text of the page. */
  textStart: number;
  textEnd: number;
};

/** A page as a tree in which every piece of text knows where it stands; `text` is all text of it, scripts included. */
export type Page = { source: string; root: Element; elements: readonly Element[]; text: string };

/** What a piece of text stands for. */
export function textOfNode(page: Page, node: TextNode): string {
  return node.entity ?? page.source.slice(node.start, node.end);
}

/** The text within an element, as it stands. */
export function textWithin(page: Page, element: Element): string {
  return page.text.slice(element.textStart, element.textEnd);
}

/** The pieces of text within an element, in order. */
export function* textNodes(element: Element): Generator<TextNode> {
  for (const child of element.children) {
    if (child.kind === 'text') yield child;
    else yield* textNodes(child);
  }
}

/** The name and the classes of an element, as one text: elements with the same one are of a kind. */
export function kindOf({ name, attributes }: Element): string {
  return `${name} ${attributes.class ?? ''}`;
}

/** The ancestors of an element, the nearest first. */
export function* ancestors(node: Element | TextNode): Generator<Element> {
  for (let at = node.parent; at; at = at.parent) yield at;
}
