import type { WrittenNode } from '../../html/write.ts';
import type { PaperParagraph } from '../paperBlock.ts';
import { walkXml, type XmlPart } from './elements.ts';
import { roleOfStyle, type StyleRole } from './styles.ts';

/** A paragraph while it is read. */
type Begun = {
  readonly nodes: WrittenNode[];
  style: StyleRole | null;
  isItem: boolean;
  readonly isCell: boolean;
  /** Of its letters, how many there are, and how many are bold. */
  letters: number;
  bold: number;
};

/** What a stretch of a DOCX holds that is not shown, or is shown twice: text moved elsewhere, and the older form of a drawing. */
const NOT_SHOWN = new Set(['w:moveFrom', 'mc:Fallback', 'w:del', 'w:instrText']);

export type DocxText = {
  /** In the order in which they begin. */
  readonly paragraphs: PaperParagraph[];
  /** The ids of the notes that the paragraphs refer to, in their order. */
  readonly notes: string[];
};

/** The paragraphs in a stretch of WordprocessingML. */
export function paragraphsIn(
  source: string,
  from: number,
  to: number,
  styles: ReadonlyMap<string, StyleRole>,
): DocxText {
  const begun: Begun[] = [];
  const open: Begun[] = [];
  const notes: string[] = [];
  let [tables, hidden, inText] = [0, 0, false];
  let run = { isBold: false, isHidden: false };
  const properties = (name: string, attributes: Readonly<Record<string, string>>) => {
    const paragraph = open.at(-1);
    const isOn = !/^(?:0|false|off|none)$/.test(attributes['w:val'] ?? '');
    if (name === 'w:b') run.isBold = isOn;
    else if (name === 'w:vanish') run.isHidden = isOn;
    else if (!paragraph) return;
    else if (name === 'w:pStyle') {
      const id = attributes['w:val'] ?? '';
      paragraph.style = styles.get(id) ?? roleOfStyle(id);
    } else if (name === 'w:numPr') paragraph.isItem = true;
    else if (name === 'w:outlineLvl' && /^[0-5]$/.test(attributes['w:val'] ?? ''))
      paragraph.style ??= { role: 'heading', why: `outline: h${Number(attributes['w:val']) + 1}` };
  };
  const opened = ({ name, attributes, start, end }: XmlPart & { kind: 'open' }) => {
    const paragraph = open.at(-1);
    if (NOT_SHOWN.has(name)) hidden++;
    else if (name === 'w:tbl') tables++;
    else if (name === 'w:p') {
      const one = { nodes: [], style: null, isItem: false, isCell: tables > 0, letters: 0, bold: 0 };
      begun.push(one);
      open.push(one);
    } else if (name === 'w:r') run = { isBold: false, isHidden: false };
    else if (name === 'w:t') inText = true;
    else if (/^w:(?:footnote|endnote)Reference$/.test(name) && hidden === 0)
      notes.push(`${name.slice(2, -9)} ${attributes['w:id']}`);
    else if (paragraph && hidden === 0 && !run.isHidden) {
      if (name === 'w:tab' && !isTabStop(attributes)) paragraph.nodes.push({ kind: 'space', start, end });
      else if (name === 'w:br' || name === 'w:cr') paragraph.nodes.push({ kind: 'element', start, end });
      else if (name === 'w:noBreakHyphen')
        paragraph.nodes.push({ kind: 'text', start, end, entity: '\u2011' });
      else properties(name, attributes);
    } else properties(name, attributes);
  };
  const closed = (name: string) => {
    if (NOT_SHOWN.has(name)) hidden--;
    else if (name === 'w:tbl') tables--;
    else if (name === 'w:p') open.pop();
    else if (name === 'w:t') inText = false;
  };
  walkXml(source, from, to, (part) => {
    if (part.kind === 'open') opened(part as XmlPart & { kind: 'open' });
    else if (part.kind === 'close') closed(part.name);
    if (part.kind === 'text') {
      const paragraph = open.at(-1);
      if (!paragraph || !inText || hidden > 0 || run.isHidden) return;
      const { start, end, entity } = part;
      paragraph.nodes.push({ kind: 'text', start, end, entity });
      paragraph.letters += end - start;
      if (run.isBold) paragraph.bold += end - start;
    }
  });
  return { paragraphs: begun.map((one) => paragraphOf(one, source)), notes };
}

/** A tab in the properties of a paragraph is a place for tabs, and none itself. */
function isTabStop(attributes: Readonly<Record<string, string>>): boolean {
  return attributes['w:pos'] !== undefined;
}

function paragraphOf({ nodes, style, isItem, isCell, letters, bold }: Begun, source: string): PaperParagraph {
  if (isCell) return { nodes, role: 'table', why: 'a cell of a table' };
  if (style && style.role !== 'list') return { nodes, ...style };
  if (isItem || style) return { nodes, role: 'list', why: style?.why ?? 'numbered or with a dot' };
  if (letters > 0 && bold === letters && letters < 200 && !/[.,;]\s*$/.test(lastWords(nodes, source)))
    return { nodes, role: 'heading', why: 'bold type' };
  return { nodes, role: 'body', why: null };
}

function lastWords(nodes: readonly WrittenNode[], source: string): string {
  const last = nodes.findLast(({ kind }) => kind === 'text');
  return last ? source.slice(last.start, last.end) : '';
}
