import { Parser } from 'htmlparser2';
import type { Element, Page } from './tree.ts';

/** Elements nested deeper are taken as if they were not there: no page of sense needs more, and work stays bounded. */
const DEEPEST = 200;

/** Parses a page into a tree with the place of every piece of text. Any text has one. */
export function parsePage(source: string): Page {
  const root = makeElement('#root', {}, null, 0, 0);
  const elements: Element[] = [root];
  const open: (Element | null)[] = [];
  let current = root;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (open.length >= DEEPEST) {
          open.push(null);
          return;
        }
        const element = makeElement(name, attributes, current, parser.startIndex, elements.length);
        elements.push(element);
        current.children.push(element);
        open.push(element);
        current = element;
      },
      onclosetag() {
        const element = open.pop();
        if (!element) return;
        element.end = parser.endIndex + 1;
        current = element.parent ?? root;
      },
      ontext(text) {
        addText(current, source, text, parser.startIndex, parser.endIndex + 1);
      },
    },
    { decodeEntities: true },
  );
  parser.write(source);
  parser.end();
  root.end = source.length;
  return { source, root, elements };
}

function makeElement(
  name: string,
  attributes: Record<string, string>,
  parent: Element | null,
  start: number,
  index: number,
): Element {
  return { kind: 'element', name, attributes, children: [], parent, start, end: start, index };
}

function addText(parent: Element, source: string, text: string, start: number, end: number): void {
  const last = parent.children.at(-1);
  if (start >= end) {
    // The second character of a reference that stands for two.
    if (last?.kind === 'text' && last.entity !== null) last.entity += text;
    return;
  }
  const same = text.length === end - start && source.startsWith(text, start);
  if (same && last?.kind === 'text' && last.entity === null && last.end === start) {
    last.end = end;
    return;
  }
  parent.children.push({ kind: 'text', start, end, entity: same ? null : text.toWellFormed(), parent });
}

/** What a character reference stands for, as in {@link parsePage}. */
export function decodeReference(reference: string): string {
  let text = '';
  const ontext = (part: string) => {
    text += part;
  };
  const parser = new Parser({ ontext }, { decodeEntities: true });
  parser.write(reference);
  parser.end();
  return text.toWellFormed();
}
