import { deepestFor } from './deepest.ts';
import { DomElement, DomText } from './domNode.ts';
import { shownByScript } from './shownByScript.ts';
import { type Element, type Page, textOfNode } from './tree.ts';

/** A document as Readability takes it. */
export type DomDocument = {
  readonly documentElement: DomElement;
  readonly body: DomElement;
  readonly firstChild: DomElement & { __JSDOMParser__: boolean };
  readonly title: string;
  createElement(name: string): DomElement;
  createTextNode(text: string): DomText;
  getElementsByTagName(name: string): DomElement[];
  querySelectorAll(selector: string): DomElement[];
};

/** A document of the page's body but for the elements to be left out and those that hold no text of an article. */
export function makeDocument(page: Page, leaveOut: (element: Element) => boolean): DomDocument {
  const document: Pick<DomDocument, 'createElement'> = {
    createElement: (name) => own(new DomElement(name, null)),
  };
  const own = (element: DomElement) => Object.assign(element, { ownerDocument: document });
  const root = Object.assign(new DomElement('html', null), { __JSDOMParser__: true });
  const origin = page.elements.find(({ name }) => name === 'body') ?? page.root;
  const body = new BodyElement('body', origin.attributes);
  root.appendChild(body);
  const isLeftOut = (element: Element) => NO_TEXT.has(element.name) || leaveOut(element);
  fill(
    body,
    page.root,
    { page, isLeftOut, isShown: shownByScript(page), deepest: deepestFor(page, isLeftOut) },
    1,
  );
  return Object.assign(document, {
    documentElement: root,
    body,
    firstChild: root,
    title: '',
    createTextNode: (text: string) => new DomText(text, null),
    getElementsByTagName: (name: string) => root.getElementsByTagName(name),
    querySelectorAll: (selector: string) => root.querySelectorAll(selector),
  });
}

/**
 * The body, which Readability takes the HTML of before it begins and puts back before another try. It gets no HTML but
 * a ticket for a copy of the tree: putting that back keeps what each element stands for.
 */
class BodyElement extends DomElement {
  #saved: DomElement | null = null;

  get innerHTML(): string {
    this.#saved ??= this.copy();
    return 'saved';
  }
  set innerHTML(_ticket: string) {
    const again = this.#saved?.copy();
    while (this.firstChild) this.firstChild.remove();
    while (again?.firstChild) this.appendChild(again.firstChild);
  }
}

const NO_TEXT = new Set(
  'script style noscript template svg math iframe object embed link meta title head textarea'.split(' '),
);

type Source = {
  page: Page;
  isLeftOut(element: Element): boolean;
  /** Whether an element that the page hides is shown later. */
  isShown(element: Element): boolean;
  deepest: number;
};

function fill(parent: DomElement, element: Element, source: Source, depth: number): void {
  for (const child of element.children) {
    if (child.kind === 'text') parent.appendChild(new DomText(textOfNode(source.page, child), child));
    else if (child.name === 'html' || child.name === 'body') fill(parent, child, source, depth + 1);
    else if (!source.isLeftOut(child)) {
      const attributes = source.isShown(child) ? WITHOUT : child.attributes;
      const copied =
        depth > source.deepest ? parent : new DomElement(nameFor(child.name, parent), attributes);
      if (copied !== parent) parent.appendChild(copied);
      fill(copied, child, source, depth + 1);
    }
  }
}

/** Of what is shown later, no attribute says that it is hidden. */
const WITHOUT = {};

/** Readability takes every footer out; that of a block quotation says whose words they are. */
function nameFor(name: string, parent: DomElement): string {
  if (name !== 'footer') return name;
  for (let at: DomElement | null = parent; at; at = at.parentNode)
    if (at.localName === 'blockquote') return 'p';
  return name;
}
