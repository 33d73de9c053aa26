import type { TextNode } from './tree.ts';

/**
 * A document object model of just what Readability asks of one. It is made straight from the page's tree, so each piece of
 * text that Readability leaves still knows where in the page it stands, and nothing is written out and parsed again.
 */
export class DomNode {
  readonly nodeType: number;
  parentNode: DomElement | null = null;
  previousSibling: DomChild | null = null;
  nextSibling: DomChild | null = null;

  constructor(nodeType: number) {
    this.nodeType = nodeType;
  }

  get nextElementSibling(): DomElement | null {
    for (let at = this.nextSibling; at; at = at.nextSibling) if (at instanceof DomElement) return at;
    return null;
  }

  get previousElementSibling(): DomElement | null {
    for (let at = this.previousSibling; at; at = at.previousSibling) if (at instanceof DomElement) return at;
    return null;
  }

  remove(): void {
    const { parentNode, previousSibling, nextSibling } = this;
    if (!parentNode) return;
    parentNode.forget();
    if (previousSibling) previousSibling.nextSibling = nextSibling;
    else parentNode.firstChild = nextSibling;
    if (nextSibling) nextSibling.previousSibling = previousSibling;
    else parentNode.lastChild = previousSibling;
    this.parentNode = null;
    this.previousSibling = null;
    this.nextSibling = null;
  }
}

const NONE: readonly DomChild[] = [];

/** A piece of text; it is never written to. */
export class DomText extends DomNode {
  readonly nodeName = '#text';
  readonly firstChild = null;
  readonly textContent: string;
  /** The piece of the page's text that this one stands for. */
  readonly origin: TextNode | null;

  constructor(text: string, origin: TextNode | null) {
    super(3);
    this.textContent = text;
    this.origin = origin;
  }

  get childNodes(): readonly DomChild[] {
    return NONE;
  }
}

export type DomChild = DomElement | DomText;
type Attribute = { name: string; value: string; cloneNode(): Attribute };

export class DomElement extends DomNode {
  localName: string;
  firstChild: DomChild | null = null;
  lastChild: DomChild | null = null;
  /** Where Readability keeps its score. */
  readability: object | undefined = undefined;
  _readabilityDataTable: boolean | undefined = undefined;
  #attributes: Readonly<Record<string, string>> | null;
  #tagName: string;
  #text: string | null = null;
  #written: string | null = null;
  #tags: ReadonlySet<string> | null = null;

  constructor(name: string, attributes: Readonly<Record<string, string>> | null) {
    super(1);
    this.#tagName = name.toUpperCase();
    this.localName = name.toLowerCase();
    this.#attributes = attributes;
  }

  get tagName(): string {
    return this.#tagName;
  }
  /** Readability renames elements in place. */
  set tagName(name: string) {
    this.#tagName = name;
    this.parentNode?.forget();
  }
  get nodeName(): string {
    return this.#tagName;
  }

  getAttribute(name: string): string | null {
    return this.#attributes?.[name] ?? null;
  }
  hasAttribute(name: string): boolean {
    return this.#attributes?.[name] !== undefined;
  }
  setAttribute(name: string, value: string): void {
    this.#attributes = { ...this.#attributes, [name]: value };
  }
  removeAttribute(name: string): void {
    if (!this.hasAttribute(name)) return;
    const { [name]: _, ...rest } = this.#attributes!;
    this.#attributes = rest;
  }
  setAttributeNode(attribute: Attribute): void {
    this.setAttribute(attribute.name, attribute.value);
  }
  get attributes(): Attribute[] {
    return Object.entries(this.#attributes ?? {}).map(([name, value]) => attributeOf(name, value));
  }

  get id(): string {
    return this.getAttribute('id') ?? '';
  }
  set id(value: string) {
    this.setAttribute('id', value);
  }
  get className(): string {
    return this.getAttribute('class') ?? '';
  }
  set className(value: string) {
    this.setAttribute('class', value);
  }
  get style(): { display: string; visibility: string } {
    const style = this.getAttribute('style');
    return style === null
      ? PLAIN
      : { display: valueIn(style, 'display'), visibility: valueIn(style, 'visibility') };
  }

  get childNodes(): DomChild[] {
    const nodes: DomChild[] = [];
    for (let at = this.firstChild; at; at = at.nextSibling) nodes.push(at);
    return nodes;
  }
  get children(): DomElement[] {
    const elements: DomElement[] = [];
    for (let at = this.firstElementChild; at; at = at.nextElementSibling) elements.push(at);
    return elements;
  }
  get firstElementChild(): DomElement | null {
    for (let at = this.firstChild; at; at = at.nextSibling) if (at instanceof DomElement) return at;
    return null;
  }

  /** All text in it; kept until something in it changes, since Readability asks for it again and again. */
  get textContent(): string {
    this.#text ??= this.#readText();
    return this.#text;
  }
  #readText(): string {
    const { firstChild, lastChild } = this;
    if (firstChild !== null && firstChild === lastChild) return firstChild.textContent;
    // Joined, not added up: a text that is added up is put together again for each of the elements around it.
    const texts: string[] = [];
    for (let at = firstChild; at; at = at.nextSibling) texts.push(at.textContent);
    return texts.join('');
  }
  /** Its text as `write` writes it, always the same function; kept like the text. */
  writtenText(write: (text: string) => string): string {
    this.#written ??= write(this.textContent);
    return this.#written;
  }
  /** The tags of the elements in it; kept like the text. */
  get tagsWithin(): ReadonlySet<string> {
    if (this.#tags === null) {
      let tags = NO_TAGS;
      for (let at = this.firstChild; at; at = at.nextSibling) {
        if (at instanceof DomElement) tags = withTag(joined(tags, at.tagsWithin), at.tagName);
      }
      this.#tags = tags;
    }
    return this.#tags;
  }
  /**
   * Forgets what is kept of this and of all around it, since something in it changes: an element of which nothing is kept has none around
   * it of which something is.
   */
  forget(): void {
    for (
      let at: DomElement | null = this;
      at && (at.#text !== null || at.#tags !== null);
      at = at.parentNode
    ) {
      at.#text = null;
      at.#written = null;
      at.#tags = null;
    }
  }

  appendChild<Child extends DomChild>(child: Child): Child {
    child.remove();
    this.forget();
    child.parentNode = this;
    child.previousSibling = this.lastChild;
    if (this.lastChild) this.lastChild.nextSibling = child;
    else this.firstChild = child;
    this.lastChild = child;
    return child;
  }
  replaceChild<Child extends DomChild>(replacement: DomChild, child: Child): Child {
    replacement.remove();
    const { previousSibling, nextSibling } = child;
    child.remove();
    this.forget();
    replacement.parentNode = this;
    replacement.previousSibling = previousSibling;
    replacement.nextSibling = nextSibling;
    if (previousSibling) previousSibling.nextSibling = replacement;
    else this.firstChild = replacement;
    if (nextSibling) nextSibling.previousSibling = replacement;
    else this.lastChild = replacement;
    return child;
  }
  removeChild<Child extends DomChild>(child: Child): Child {
    child.remove();
    return child;
  }

  getElementsByTagName(name: string): DomElement[] {
    if (this.firstElementChild === null) return [];
    return this.#withTags(name === '*' ? null : [name.toUpperCase()]);
  }
  /** Of selectors, only lists of tag names. */
  querySelectorAll(selector: string): DomElement[] {
    // Readability asks every paragraph.
    return this.firstElementChild === null ? [] : this.#withTags(selector.toUpperCase().split(','));
  }
  #withTags(tags: readonly string[] | null): DomElement[] {
    const found: DomElement[] = [];
    const holdsNone = (node: DomChild) =>
      node instanceof DomText || (tags !== null && !tags.some((tag) => node.tagsWithin.has(tag)));
    let at = holdsNone(this) ? null : this.firstChild;
    while (at) {
      if (at instanceof DomElement && (!tags || tags.includes(at.tagName))) found.push(at);
      at = holdsNone(at) ? after(at, this) : next(at, this);
    }
    return found;
  }

  /** The pieces of the page's text in it, in order. */
  *texts(): Generator<TextNode> {
    for (let at = next(this, this); at; at = next(at, this)) {
      if (at instanceof DomText && at.origin) yield at.origin;
    }
  }

  /** A copy of the element and all in it; scores are not copied. */
  copy(): DomElement {
    const copied = new DomElement(this.localName, this.#attributes);
    for (let at = this.firstChild; at; at = at.nextSibling) {
      copied.appendChild(at instanceof DomText ? new DomText(at.textContent, at.origin) : at.copy());
    }
    return copied;
  }
}

const PLAIN = { display: '', visibility: '' };

function valueIn(style: string, property: string): string {
  return new RegExp(`(?:^|;)\\s*${property}\\s*:\\s*([\\w-]+)`, 'i').exec(style)?.[1]?.toLowerCase() ?? '';
}

function attributeOf(name: string, value: string): Attribute {
  return { name, value, cloneNode: () => attributeOf(name, value) };
}

/** The node after `node` in the order of the document, within `root`. */
function next(node: DomChild, root: DomElement): DomChild | null {
  return node instanceof DomElement && node.firstChild ? node.firstChild : after(node, root);
}

/** The first node after `node` and all in it, within `root`. */
function after(node: DomChild, root: DomElement): DomChild | null {
  for (let at: DomChild = node; at !== root; at = at.parentNode!) if (at.nextSibling) return at.nextSibling;
  return null;
}

const NO_TAGS: ReadonlySet<string> = new Set();

/** All tags of both; the first set itself where it has all of the others. */
function joined(tags: ReadonlySet<string>, others: ReadonlySet<string>): ReadonlySet<string> {
  if (tags === NO_TAGS) return others;
  return others.isSubsetOf(tags) ? tags : tags.union(others);
}

/** The set with one more tag; itself where it has it. */
function withTag(tags: ReadonlySet<string>, tag: string): ReadonlySet<string> {
  return tags.has(tag) ? tags : new Set([...tags, tag]);
}
