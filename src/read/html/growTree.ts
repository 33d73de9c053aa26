import { IMPLIED_ENDS, VOID } from './impliedEnds.ts';
import { openElements } from './openElements.ts';
import type { Element, Page, TextNode } from './tree.ts';

/**
 * Elements nested deeper are taken as if they were not there. Of 700 pages of news the deepest has 56 in one another, and
 * what is done with each element and all around it stays bounded.
 */
const DEEPEST = 100;

/** Grows a page's tree tag by tag. Places are characters of the page. */
export type GrowingTree = {
  isForeign(): boolean;
  /** The characters `[start, end)` as they stand. */
  text(start: number, end: number): void;
  /** A character that the reference ending at `end` stands for; of one that stands for two, the second comes in a second call. */
  reference(character: string, end: number): void;
  /** A start tag `[start, end)`; `closesItself` where it ends in a slash. */
  open(
    name: string,
    attributes: Readonly<Record<string, string>>,
    start: number,
    end: number,
    closesItself: boolean,
  ): void;
  /** An end tag that begins at `start`. */
  close(name: string, start: number): void;
  finish(): Page;
};

export function growTree(source: string): GrowingTree {
  const root = makeElement('#root', {}, null, 0, 0, 0);
  const elements: Element[] = [root];
  const open = openElements();
  const texts: string[] = [];
  let length = 0;
  let current = root;
  const keep = (text: string) => {
    texts.push(text);
    length += text.length;
  };

  /** Adds an element and makes it the one that holds what follows. */
  const begin = (name: string, attributes: Readonly<Record<string, string>>, start: number) => {
    if (open.depth >= DEEPEST) return null;
    const element = makeElement(name, attributes, current, start, elements.length, length);
    elements.push(element);
    addChild(current, element);
    current = element;
    return element;
  };
  const end = (element: Element | null, at: number) => {
    if (!element) return;
    element.end = at;
    element.textEnd = length;
    current = element.parent ?? root;
  };
  const alone = (name: string, attributes: Readonly<Record<string, string>>, from: number, to: number) =>
    end(begin(name, attributes, from), to);

  return {
    isForeign: () => open.isForeign,
    text(from, to) {
      addText(current, from, to);
      keep(source.slice(from, to));
    },
    reference(character, to) {
      addReference(current, source, character, to);
      keep(character);
    },
    open(tag, attributes, from, to, closesItself) {
      const name = tag === 'image' && !open.isForeign ? 'img' : tag;
      // A form within a form is no element of its own.
      if (name === 'form' && open.has('form')) return;
      const ended = IMPLIED_ENDS.get(name);
      while (ended?.has(open.innermost()?.name ?? '')) end(open.pop()!.element, from);
      if (VOID.has(name)) return alone(name, attributes, from, to);
      open.push({ name, element: begin(name, attributes, from) });
      if (closesItself && open.isForeign) end(open.pop()!.element, to);
    },
    close(tag, from) {
      const name = tag === 'image' && !open.isForeign ? 'img' : tag;
      const to = endOfTag(source, from);
      if (open.has(name)) {
        while (open.innermost()!.name !== name) end(open.pop()!.element, from);
        end(open.pop()!.element, to);
      } else if (name === 'p' || name === 'br') alone(name, {}, from, to);
    },
    finish() {
      for (let at = open.pop(); at; at = open.pop()) end(at.element, source.length);
      root.end = source.length;
      root.textEnd = length;
      return { source, root, elements, text: texts.join('') };
    },
  };
}

function makeElement(
  name: string,
  attributes: Readonly<Record<string, string>>,
  parent: Element | null,
  start: number,
  index: number,
  textStart: number,
): Element {
  const [end, textEnd] = [start, textStart];
  return { kind: 'element', name, attributes, children: [], parent, start, end, index, textStart, textEnd };
}

/** Most elements have one child; an array of just that takes less memory than one that grew. */
function addChild(parent: Element, child: Element | TextNode): void {
  if (parent.children.length === 0) parent.children = [child];
  else parent.children.push(child);
}

function addText(parent: Element, start: number, end: number): void {
  if (start >= end) return;
  const last = parent.children.at(-1);
  if (last?.kind === 'text' && last.entity === null && last.end === start) last.end = end;
  else addChild(parent, { kind: 'text', start, end, entity: null, parent });
}

function addReference(parent: Element, source: string, character: string, end: number): void {
  const last = parent.children.at(-1);
  if (last?.kind === 'text' && last.entity !== null && last.end === end) last.entity += character;
  else {
    // A reference begins with an ampersand and holds no other.
    const start = source.lastIndexOf('&', end - 1);
    addChild(parent, { kind: 'text', start, end, entity: character, parent });
  }
}

/** Where the tag that begins at `start` ends, behind its `>`. */
function endOfTag(source: string, start: number): number {
  const at = source.indexOf('>', start);
  return at < 0 ? source.length : at + 1;
}
