import { FOREIGN, HTML_WITHIN_FOREIGN } from './impliedEnds.ts';
import type { Element } from './tree.ts';

/** An element that has begun and not ended; `element` is null where it is nested too deep to be kept in the tree. */
export type Open = { name: string; element: Element | null };

/**
 * The elements that are open at a place of a page, the outermost first. How many are open of each name is counted along,
 * so that a page of a hundred thousand tags that are never closed is parsed in a time that grows with its size.
 */
export type OpenElements = {
  readonly depth: number;
  /** Whether text here belongs to SVG or MathML. */
  readonly isForeign: boolean;
  has(name: string): boolean;
  innermost(): Open | undefined;
  push(open: Open): void;
  pop(): Open | undefined;
};

export function openElements(): OpenElements {
  const stack: Open[] = [];
  const counts = new Map<string, number>();
  /** For each element that changes the language, whether it changes it to a foreign one. */
  const languages: boolean[] = [];
  const count = (name: string, by: number) => counts.set(name, (counts.get(name) ?? 0) + by);
  return {
    get depth() {
      return stack.length;
    },
    get isForeign() {
      return languages.at(-1) ?? false;
    },
    has: (name) => (counts.get(name) ?? 0) > 0,
    innermost: () => stack.at(-1),
    push(open) {
      stack.push(open);
      count(open.name, 1);
      if (changesLanguage(open.name)) languages.push(FOREIGN.has(open.name));
    },
    pop() {
      const open = stack.pop();
      if (!open) return undefined;
      count(open.name, -1);
      if (changesLanguage(open.name)) languages.pop();
      return open;
    },
  };
}

function changesLanguage(name: string): boolean {
  return FOREIGN.has(name) || HTML_WITHIN_FOREIGN.has(name);
}
