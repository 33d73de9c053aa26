import { tokenizeXml } from '../../html/parse.ts';

/** A part of an XML document, in its order, with its place. */
export type XmlPart =
  | {
      readonly kind: 'open' | 'close';
      readonly name: string;
      readonly attributes: Readonly<Record<string, string>>;
      readonly start: number;
      readonly end: number;
    }
  /** Text; `entity` is what a reference stands for. */
  | { readonly kind: 'text'; readonly start: number; readonly end: number; readonly entity: string | null };

/** Hands the parts of a stretch of XML to `take`, places counted from the start of `source`. An element without content is opened and closed. */
export function walkXml(source: string, from: number, to: number, take: (part: XmlPart) => void): void {
  let attributes: Record<string, string> = {};
  let [name, start, attribute, value] = ['', 0, '', ''];
  let at = from;
  const text = source.slice(from, to);
  const open = (end: number) => {
    take({ kind: 'open', name, attributes, start, end: from + end + 1 });
    attributes = {};
    at = from + end + 1;
  };
  tokenizeXml(text, {
    ontext(begin, end) {
      take({ kind: 'text', start: from + begin, end: from + end, entity: null });
      at = from + end;
    },
    ontextentity(codePoint, end) {
      take({
        kind: 'text',
        start: at,
        end: from + end,
        entity: String.fromCodePoint(codePoint).toWellFormed(),
      });
      at = from + end;
    },
    onopentagname(begin, end) {
      start = from + begin - 1;
      name = text.slice(begin, end);
    },
    onattribname(begin, end) {
      attribute = text.slice(begin, end);
    },
    onattribdata(begin, end) {
      value += text.slice(begin, end);
    },
    onattribentity(codePoint) {
      value += String.fromCodePoint(codePoint);
    },
    onattribend() {
      attributes[attribute] = value;
      value = '';
    },
    onopentagend: open,
    onselfclosingtag(end) {
      open(end);
      take({ kind: 'close', name, attributes: {}, start, end: from + end + 1 });
    },
    onclosetag(begin, end) {
      const closed = from + text.indexOf('>', end) + 1;
      take({
        kind: 'close',
        name: text.slice(begin, end),
        attributes: {},
        start: from + begin - 2,
        end: closed,
      });
      at = closed;
    },
  });
}

/** The opening tags of an XML document. */
export function elementsOf(
  xml: string,
): { readonly name: string; readonly attributes: Readonly<Record<string, string>> }[] {
  const found: { name: string; attributes: Readonly<Record<string, string>> }[] = [];
  walkXml(xml, 0, xml.length, (part) => {
    if (part.kind === 'open') found.push(part);
  });
  return found;
}
