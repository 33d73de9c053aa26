import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';
import { growTree } from './growTree.ts';
import type { Page } from './tree.ts';

/**
 * Parses a page into a tree with the place of every piece of text. Any text has one.
 *
 * The tokenizer says of each piece of text where it began and ended; the places are taken from there and from nowhere else.
 * (Its own parser keeps a start index beside that, which is wrong after `</a >`.)
 */
export function parsePage(source: string): Page {
  const tree = growTree(source);
  let attributes: Record<string, string> = {};
  let [tagStart, tagName, attribute, value] = [0, '', '', ''];
  const openTag = (end: number, closesItself: boolean) => {
    tree.open(tagName, attributes, tagStart, end + 1, closesItself);
    attributes = {};
  };
  tokenize(source, {
    ontext: (start, end) => tree.text(start, end),
    ontextentity: (codePoint, end) => tree.reference(String.fromCodePoint(codePoint), end),
    oncdata: (start, end, offset) => {
      if (tree.isForeign()) tree.text(start, end - offset);
    },
    isInForeignContext: () => tree.isForeign(),
    onopentagname(start, end) {
      tagStart = start - 1;
      tagName = source.slice(start, end).toLowerCase();
    },
    onattribname(start, end) {
      attribute = source.slice(start, end).toLowerCase();
    },
    onattribdata(start, end) {
      value += source.slice(start, end);
    },
    onattribentity(codePoint) {
      value += String.fromCodePoint(codePoint);
    },
    onattribend() {
      if (!Object.hasOwn(attributes, attribute)) attributes[attribute] = value;
      value = '';
    },
    onopentagend: (end) => openTag(end, false),
    onselfclosingtag: (end) => openTag(end, true),
    onclosetag: (start, end) => tree.close(source.slice(start, end).toLowerCase(), start - 2),
  });
  return tree.finish();
}

/** What a character reference stands for, as in {@link parsePage}. */
export function decodeReference(reference: string): string {
  let text = '';
  tokenize(reference, {
    ontext(start, end) {
      text += reference.slice(start, end);
    },
    ontextentity(codePoint) {
      text += String.fromCodePoint(codePoint);
    },
  });
  return text.toWellFormed();
}

/** Hands the parts of an XML document to `callbacks`. Only the five references of XML itself are resolved, so that no entity grows. */
export function tokenizeXml(source: string, callbacks: Partial<TokenizerCallbacks>): void {
  tokenize(source, callbacks, { xmlMode: true, decodeEntities: true });
}

function tokenize(source: string, callbacks: Partial<TokenizerCallbacks>, options = {}): void {
  const tokenizer = new Tokenizer(options, { ...IGNORED, ...callbacks });
  tokenizer.write(source);
  tokenizer.end();
}

const nothing = () => {};
const IGNORED: TokenizerCallbacks = {
  onattribdata: nothing,
  onattribentity: nothing,
  onattribend: nothing,
  onattribname: nothing,
  oncdata: nothing,
  onclosetag: nothing,
  oncomment: nothing,
  ondeclaration: nothing,
  onend: nothing,
  onopentagend: nothing,
  onopentagname: nothing,
  onprocessinginstruction: nothing,
  onselfclosingtag: nothing,
  ontext: nothing,
  ontextentity: nothing,
};
