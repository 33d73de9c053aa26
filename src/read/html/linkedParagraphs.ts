import { endsStatement } from './measure.ts';
import { type Element, type Page, type TextNode, textNodes, textWithin } from './tree.ts';

/**
 * Adds the paragraphs that are one link to the pieces of text that were kept, where they stand as kept paragraphs do: Readability
 * takes an element that is nearly all link for a list of them.
 */
export function withLinkedParagraphs(page: Page, kept: ReadonlySet<TextNode>): ReadonlySet<TextNode> {
  const paragraphs = page.elements.filter(({ name, attributes }) => name === 'p' && !attributes.hidden);
  const places = new Map<Element, Map<string, number>>();
  const linked: { paragraph: Element; place: string; within: Element }[] = [];
  for (const paragraph of paragraphs) {
    const [within, place] = placeOf(paragraph);
    const isKept = holdsAny(paragraph, kept);
    if (isKept) {
      const known = places.get(within) ?? new Map<string, number>();
      known.set(place, (known.get(place) ?? 0) + 1);
      places.set(within, known);
    } else if (isLink(paragraph)) linked.push({ paragraph, place, within });
  }
  const added = linked.filter(({ paragraph, place, within }) => {
    if ((places.get(within)?.get(place) ?? 0) < 2) return false;
    const text = textWithin(page, paragraph).trim();
    return text.length >= 60 && endsStatement(text);
  });
  return added.length === 0
    ? kept
    : new Set([...kept, ...added.flatMap(({ paragraph }) => [...textNodes(paragraph)])]);
}

/** The element that holds a paragraph and those like it, and how it stands there: itself, or in a box of its own. */
function placeOf(paragraph: Element): [within: Element, place: string] {
  const { parent } = paragraph;
  const own = paragraph.attributes.class ?? '';
  if (!parent?.parent) return [parent ?? paragraph, own];
  const isBox = parent.children.every((child) => child === paragraph || child.kind === 'text');
  return isBox ? [parent.parent, `${own} ${parent.name} ${parent.attributes.class ?? ''}`] : [parent, own];
}

function holdsAny(element: Element, kept: ReadonlySet<TextNode>): boolean {
  for (const node of textNodes(element)) if (kept.has(node)) return true;
  return false;
}

/** Whether a link is all that an element holds. */
function isLink(element: Element): boolean {
  const children = element.children.filter(
    (child) => child.kind === 'element' || child.end - child.start > 2,
  );
  const [only] = children;
  if (children.length !== 1 || only?.kind !== 'element') return false;
  return only.name === 'a' ? only.attributes.href !== undefined : isLink(only);
}
