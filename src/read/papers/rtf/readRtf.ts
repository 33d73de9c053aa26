import type { Decoded } from '../../decode.ts';
import { wordsOfNodes } from '../../html/wordsOfNodes.ts';
import type { WrittenNode } from '../../html/write.ts';
import type { PaperArticle } from '../paperArticle.ts';
import type { PaperParagraph } from '../paperBlock.ts';
import { writeParagraphs } from '../writeParagraphs.ts';
import { unescapeRtf } from './unescapeRtf.ts';

/** A character by its number, with what older programs show instead; one of a byte; a word; a sign; a brace; line ends; text. */
const TOKEN =
  /\\u-?\d{1,6} ?|\\'[0-9a-f]{2}|\\([a-z]{1,32})(-?\d{1,9})? ?|\\[^a-z]|[{}]|[\r\n]+|[^\\{}\r\n]+|\\/giy;

/** Groups that hold no text of the document. */
const SILENT = new Set(
  'fonttbl colortbl stylesheet info pict object fldinst header headerl headerr headerf footer footerl footerr footerf listtable listoverridetable revtbl rsidtbl generator xmlnstbl themedata colorschememapping datastore latentstyles pntext listtext nonshppict bkmkstart bkmkend xe tc txe'.split(
    ' ',
  ),
);
/** Words that end a paragraph. */
const ENDS = new Set(['par', 'sect', 'page', 'cell', 'nestcell', 'row']);

type Group = { silent: boolean; bold: boolean; hidden: boolean; note: boolean; fallback: number };

/** The charset of an RTF file's bytes, by its head. */
export function rtfCharset(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.subarray(0, 2000)).toString('latin1');
  const page = /\\ansicpg(\d{3,5})/.exec(head)?.[1];
  if (page === undefined) return /^\{\\rtf\d?\s?\\mac\b/.test(head) ? 'macintosh' : 'windows-1252';
  const name = { '932': 'shift_jis', '936': 'gbk', '949': 'euc-kr', '950': 'big5', '65001': 'utf-8' }[page];
  try {
    return new TextDecoder(name ?? `windows-${page}`).encoding;
  } catch {
    return 'windows-1252';
  }
}

/** A part of an RTF file: how many characters older programs show for one by its number, as the file says before the part. */
export type RtfPart = { readonly fallback: number };

/** The article of an RTF file: its paragraphs, then its footnotes. */
export function readRtf(decoded: Decoded, { paragraphs, isWhole }: RtfParagraphs): PaperArticle {
  const title = paragraphs.slice(0, 6).find(({ role }) => role === 'heading');
  const message = 'the RTF file has no end, so it was probably cut off: what is left of it was read';
  return {
    title: title ? wordsOf(title, decoded.text) : null,
    ...writeParagraphs(paragraphs, decoded),
    leftOut: [],
    findings: isWhole ? [] : [{ code: 'truncated-rtf', severity: 'warning', message }],
  };
}

/** The paragraphs of an RTF file, and whether it has its end. */
export type RtfParagraphs = { readonly paragraphs: PaperParagraph[]; readonly isWhole: boolean };

/** The paragraphs of an RTF file, or of a part of one, which closes groups that it does not open. */
export function rtfParagraphs(source: string, charset: string, part: RtfPart | null = null): RtfParagraphs {
  const tokens = new RegExp(TOKEN);
  const paragraphs: PaperParagraph[] = [];
  const notes: PaperParagraph[] = [];
  const stack: Group[] = [];
  let group: Group = {
    silent: false,
    bold: false,
    hidden: false,
    note: false,
    fallback: part?.fallback ?? 1,
  };
  let [nodes, noteNodes]: [WrittenNode[], WrittenNode[]] = [[], []];
  let [isCell, level, letters, bold] = [false, null as number | null, 0, 0];
  let pending = null as { start: number; end: number; skip: number } | null;
  const target = () => (group.note ? noteNodes : nodes);
  const settle = () => {
    if (!pending) return;
    const { start, end } = pending;
    target().push({ kind: 'text', start, end, entity: unescapeRtf(source.slice(start, end), charset) ?? '' });
    letters++;
    if (group.bold) bold++;
    pending = null;
  };
  const endParagraph = () => {
    if (group.note)
      return void noteNodes.push({ kind: 'space', start: tokens.lastIndex, end: tokens.lastIndex });
    if (nodes.length > 0)
      paragraphs.push({
        nodes,
        ...roleOf({ isCell, level, isBold: letters > 0 && bold === letters }, nodes, source),
      });
    [nodes, letters, bold] = [[], 0, 0];
  };
  const take = (start: number, end: number, entity: string | null) => {
    target().push({ kind: 'text', start, end, entity });
    const count = /\S/.test(source.slice(start, end)) ? end - start : 0;
    letters += count;
    if (group.bold) bold += count;
  };
  const control = (word: string, value: string | undefined, start: number, end: number) => {
    const isOn = value !== '0';
    if (SILENT.has(word)) group.silent = true;
    else if (word === 'footnote') group.note = true;
    else if (word === 'b') group.bold = isOn;
    else if (word === 'v') group.hidden = isOn;
    else if (word === 'uc') group.fallback = Math.min(8, Math.max(0, Number(value ?? 1)));
    else if (word === 'plain') [group.bold, group.hidden] = [false, false];
    else if (word === 'pard') [isCell, level] = [false, null];
    else if (word === 'intbl') isCell = true;
    else if (word === 'outlinelevel') level = Number(value ?? 0);
    else if (word === 'bin') tokens.lastIndex += Math.max(0, Number(value ?? 0));
    else if (group.silent || group.hidden) return;
    else if (ENDS.has(word)) endParagraph();
    else if (word === 'line') target().push({ kind: 'element', start, end });
    else if (word === 'tab') target().push({ kind: 'space', start, end });
    else {
      const character = unescapeRtf(`\\${word}`, charset);
      if (character !== null) take(start, end, character);
    }
  };
  tokens.lastIndex = 0;
  for (let found = tokens.exec(source); found; found = tokens.exec(source)) {
    const [token, word, value] = found;
    const start = found.index;
    const end = start + token.length;
    if (/^[\r\n]/.test(token)) continue;
    const isShown = !group.silent && !group.hidden;
    if (pending && pending.skip > 0 && !/^[{}]|^\\u-?\d/.test(token)) {
      // What older programs show for a character.
      const one = token.startsWith('\\') ? end : start + 1;
      pending = { ...pending, end: one, skip: pending.skip - 1 };
      tokens.lastIndex = one;
      continue;
    }
    if (/^\\u-?\d/.test(token)) {
      const unit = Number(/-?\d+/.exec(token)![0]) & 0xffff;
      // The second half of a character belongs to the first.
      if (pending && unit >= 0xdc00 && unit <= 0xdfff) pending = { ...pending, end, skip: group.fallback };
      else {
        settle();
        if (isShown) pending = { start, end, skip: group.fallback };
      }
      continue;
    }
    settle();
    if (token === '{') {
      stack.push(group);
      group = { ...group };
    } else if (token === '}') {
      const closed = group;
      group = stack.pop() ?? group;
      if (closed.note && !group.note && noteNodes.length > 0) {
        notes.push({ nodes: noteNodes, role: 'other', why: 'footnote' });
        noteNodes = [];
      }
      if (stack.length === 0 && !part) break;
    } else if (token === '\\*') group.silent = true;
    else if (word !== undefined) control(word.toLowerCase(), value, start, end);
    else if (!isShown) continue;
    else if (!token.startsWith('\\')) take(start, end, null);
    else if (/^\\[\r\n]/.test(token)) endParagraph();
    else {
      const character = unescapeRtf(token, charset);
      if (character !== null) take(start, end, character);
    }
  }
  settle();
  const isWhole = stack.length === 0;
  while (stack.length > 0) group = stack.pop()!;
  endParagraph();
  return { paragraphs: [...paragraphs, ...notes], isWhole };
}

function roleOf(
  { isCell, level, isBold }: { isCell: boolean; level: number | null; isBold: boolean },
  nodes: readonly WrittenNode[],
  source: string,
): Pick<PaperParagraph, 'role' | 'why'> {
  if (isCell) return { role: 'table', why: 'a cell of a table' };
  if (level !== null && level < 6) return { role: 'heading', why: `outline: h${level + 1}` };
  const words = wordsOf({ nodes }, source);
  if (isBold && words.length < 200 && !/[.,;]$/.test(words)) return { role: 'heading', why: 'bold type' };
  return { role: 'body', why: null };
}

function wordsOf({ nodes }: Pick<PaperParagraph, 'nodes'>, source: string): string {
  return wordsOfNodes(nodes, source).replace(/\s+/g, ' ').trim();
}
