import { isBlock } from './blocks.ts';
import { elementsAround } from './elementsAround.ts';
import { endsStatement } from './measure.ts';
import { type Element, kindOf, type Page, type TextNode, textNodes, textOfNode, textWithin } from './tree.ts';

/**
 * Adds the paragraphs that are one link to the pieces of text that were kept, where they stand as kept paragraphs do, or between
 * them: Readability takes an element that is nearly all link for a list of them.
 */
export function withLinkedParagraphs(page: Page, kept: ReadonlySet<TextNode>): ReadonlySet<TextNode> {
  const holdKept = elementsAround(kept);
  const places = new Map<Element, Kept>();
  const linked: { paragraph: Element; standing: Standing }[] = [];
  for (const paragraph of page.elements) {
    if (!isParagraph(paragraph)) continue;
    if (holdKept.has(paragraph)) {
      keep(places, standingOf(paragraph), isStatement(textWithin(page, paragraph)));
    } else if (isLinked(page, paragraph)) linked.push({ paragraph, standing: standingOf(paragraph) });
  }
  const added = linked.filter(
    ({ paragraph, standing }) =>
      standsAmong(standing, places.get(standing.within)) && isStatement(textWithin(page, paragraph)),
  );
  return added.length === 0
    ? kept
    : new Set([...kept, ...added.flatMap(({ paragraph }) => [...textNodes(paragraph)])]);
}

/** Whether a text is a paragraph of running text rather than a label or a headline. */
export function isStatement(text: string): boolean {
  const bare = text.trim();
  return bare.length >= SHORTEST && endsStatement(bare);
}
const SHORTEST = 60;

/** How a paragraph stands: in which element with others, itself or in a box of its own, of what kind and class, and where. */
export type Standing = { within: Element; kind: string; start: number };

/** How a paragraph stands, whether a link is in it or around it. */
export function standingOf(paragraph: Element): Standing {
  const own = linkAround(paragraph) ?? paragraph;
  const kind = kindOf(paragraph);
  const { parent, start } = own;
  if (!parent) return { within: own, kind, start };
  if (!parent.parent || !isAllOf(own, parent)) return { within: parent, kind, start };
  return {
    within: parent.parent,
    kind: `${kind} ${kindOf(parent)}`,
    start: parent.start,
  };
}

/** The link that holds a paragraph and nothing else, also where it stands in boxes there; null where none does. */
function linkAround(paragraph: Element): Element | null {
  for (let own = paragraph, steps = 0; own.parent && steps < 4 && isAllOf(own, own.parent); steps++) {
    own = own.parent;
    if (isAddress(own)) return own;
  }
  return null;
}

/** What was kept in an element: how many paragraphs of each kind, and where the first and the last of running text begin. */
type Kept = { kinds: Map<string, number>; first: number; last: number };

function keep(places: Map<Element, Kept>, { within, kind, start }: Standing, isRunning: boolean): void {
  const known = places.get(within) ?? { kinds: new Map<string, number>(), first: Infinity, last: -Infinity };
  known.kinds.set(kind, (known.kinds.get(kind) ?? 0) + 1);
  if (isRunning) {
    known.first = Math.min(known.first, start);
    known.last = Math.max(known.last, start);
  }
  places.set(within, known);
}

/** Whether two and more of the same kind stand beside it, or some stand before it and others behind. */
function standsAmong({ kind, start }: Standing, kept: Kept | undefined): boolean {
  if (kept === undefined) return false;
  return (kept.kinds.get(kind) ?? 0) >= 2 || (kept.first < start && start < kept.last);
}

/** Whether an element is one paragraph: a `p`, or a box that holds no other block. */
function isParagraph({ name, attributes, children, parent }: Element): boolean {
  if (attributes.hidden !== undefined) return false;
  if (name === 'p') return true;
  return name === 'div' && parent !== null && !children.some(holdsBlock);
}

function holdsBlock(node: Element | TextNode): boolean {
  return node.kind === 'element' && (isBlock(node) || node.children.some(holdsBlock));
}

/** Whether a link is all that an element holds, or it is all that a link holds. */
function isLinked(page: Page, element: Element): boolean {
  if (linkAround(element)) return true;
  const [only, another] = element.children.filter((child) => isShown(page, child));
  if (only?.kind !== 'element' || another) return false;
  return isAddress(only) || isLinked(page, only);
}

function isAddress({ name, attributes }: Element): boolean {
  return name === 'a' && attributes.href !== undefined;
}

/** Whether an element is the only one in another. */
function isAllOf(element: Element, outer: Element): boolean {
  return outer.children.every((child) => child === element || child.kind === 'text');
}

function isShown(page: Page, node: Element | TextNode): boolean {
  return node.kind === 'element' || textOfNode(page, node).trim() !== '';
}
