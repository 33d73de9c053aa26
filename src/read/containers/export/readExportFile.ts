import { makeDocument, type Origin } from '../../../data/index.ts';
import { chooseCharset } from '../../charset.ts';
import { divide, type ExportPart } from '../../databases/divide.ts';
import { EXPORTED, PART_TYPES } from '../../databases/exportedType.ts';
import type { ExportLine } from '../../databases/exportLine.ts';
import { linesOfPaper } from '../../databases/linesOfNodes.ts';
import { mayBeExport } from '../../databases/mayBeExport.ts';
import { pageLines } from '../../databases/pageLines.ts';
import { beginningOf } from '../../databases/readExport.ts';
import { textLines } from '../../databases/textLines.ts';
import { type Decoded, decode } from '../../decode.ts';
import { paragraphsIn } from '../../papers/docx/paragraphs.ts';
import { DOCX_TEXT } from '../../papers/docx/readDocx.ts';
import { unpackDocx } from '../../papers/docx/unpackDocx.ts';
import { isRtf } from '../../papers/isRtf.ts';
import { rtfCharset, rtfParagraphs } from '../../papers/rtf/readRtf.ts';
import { isHtml } from '../../sniff.ts';
import type { ContainerEntry, EntryProblem, Place } from '../entry.ts';

/** A file of exported articles: its lines, and the parts that they make up. */
export type ExportFile = {
  /** The bytes that articles are cut from: in a DOCX, those of the entry with its text. */
  readonly bytes: Uint8Array;
  readonly entry: string | null;
  readonly lines: readonly ExportLine[];
  readonly parts: readonly ExportPart[];
  /** The byte at which an article begins, by its first line. */
  readonly cutAt: (line: ExportLine) => number;
  /** The media type of an article, by the byte at which it begins. */
  readonly typeAt: (byte: number) => string;
};
type Form = Omit<ExportFile, 'parts'>;

/** Opens bytes that are an export of a newspaper database with more than one article; null for any other. */
export async function openExport(bytes: Uint8Array): Promise<ExportFile | null> {
  const form = isZip(bytes) ? await formOfDocx(bytes) : isRtf(bytes) ? formOfRtf(bytes) : formOfText(bytes);
  if (!form || !mayBeExport(beginningOf(form.lines))) return null;
  const parts = divide(form.lines);
  const articles = parts.filter(({ why }) => why === null);
  return articles.length > 1 ? { ...form, parts } : null;
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

/** A plain text, or a page. */
function formOfText(bytes: Uint8Array): Form {
  const { charset } = chooseCharset(bytes, null);
  const decoded = decode(bytes, charset);
  const isPage = isHtml(decoded.text, null, '');
  const lines = isPage ? pageLines(decoded.text) : textLines(decoded.text);
  const type = `${isPage ? 'text/html' : 'text/plain'}; charset=${charset}; ${EXPORTED}`;
  return { bytes, entry: null, lines, cutAt: (line) => startOf(line, decoded), typeAt: () => type };
}

function formOfRtf(bytes: Uint8Array): Form {
  const charset = rtfCharset(bytes);
  const decoded = decode(bytes, charset);
  const source = decoded.text;
  const lines = linesOfPaper(rtfParagraphs(source, charset).paragraphs, source);
  const typeAt = (byte: number) => {
    const before = source.lastIndexOf('\\uc', decoded.indexAt(byte));
    const fallback = /^\\uc(\d)/.exec(source.slice(before, before + 4))?.[1] ?? '1';
    return `${PART_TYPES.rtf}; charset=${charset}; uc=${fallback}; ${EXPORTED}`;
  };
  return { bytes, entry: null, lines, cutAt: (line) => startOf(line, decoded), typeAt };
}

async function formOfDocx(bytes: Uint8Array): Promise<Form | null> {
  const { parts } = await unpackDocx(bytes);
  const part = parts.find(({ name }) => name === DOCX_TEXT);
  if (!part) return null;
  const decoded = decode(part.bytes, 'utf-8');
  const source = decoded.text;
  const lines = linesOfPaper(paragraphsIn(source, 0, source.length, new Map()).paragraphs, source);
  return {
    ...{ bytes: part.bytes, entry: DOCX_TEXT, lines },
    cutAt: (line) => decoded.byteAt(paragraphBefore(source, line.nodes[0]!.start)),
    typeAt: () => `${PART_TYPES.docx}; charset=utf-8; ${EXPORTED}`,
  };
}

/** Where the paragraph begins that holds a character. */
function paragraphBefore(source: string, at: number): number {
  return Math.max(source.lastIndexOf('<w:p ', at), source.lastIndexOf('<w:p>', at), 0);
}

function startOf({ nodes }: ExportLine, decoded: Decoded): number {
  return decoded.byteAt(nodes[0]!.start);
}

/** The articles of an export, one by one, each with its own bytes of the file; what the database adds is skipped, with the reason. */
export function* readExportFile(
  { bytes, entry, lines, parts, cutAt, typeAt }: ExportFile,
  container: Pick<Origin, 'container' | 'sha256'>,
): Generator<ContainerEntry> {
  const starts = parts.map(({ from }) => cutAt(lines[from]!));
  const missing = missingOf(parts);
  const last = parts.findLastIndex(({ why }) => why === null);
  let articles = 0;
  for (const [i, { why, number }] of parts.entries()) {
    const [offset, end] = [starts[i]!, starts[i + 1] ?? bytes.length];
    const place: Place = { offset, length: end - offset, within: 0 };
    if (why !== null) {
      yield { ...place, kind: 'skipped', why };
      continue;
    }
    articles += 1;
    const uri = `${container.container}!/${number ?? articles}`;
    const origin: Origin = { ...container, entry, ...place, record: null };
    const document = makeDocument(uri, bytes.subarray(offset, end), { contentType: typeAt(offset), origin });
    yield { ...place, kind: 'document', document, warnings: i === last ? missing : [] };
  }
}

/** The warning for an export that counts more documents than it holds. */
function missingOf(parts: readonly ExportPart[]): EntryProblem[] {
  const counted = parts.filter(({ number, of }) => number !== null && of !== null);
  const there = new Set(counted.map(({ number }) => number));
  let [first, of] = [Number.POSITIVE_INFINITY, 0];
  for (const part of counted) {
    first = Math.min(first, part.number!);
    of = Math.max(of, part.of!);
  }
  if (counted.length === 0 || there.size === of || there.size < counted.length) return [];
  const missing: number[] = [];
  for (let number = first; number <= Math.min(of, first + 100_000); number++)
    if (!there.has(number)) missing.push(number);
  if (missing.length === 0) return [];
  const named = missing.slice(0, 5).join(', ');
  const message = `the export counts ${of} documents but lacks ${missing.length} of them: ${named}${missing.length > 5 ? ' …' : ''}`;
  return [{ code: 'documents-missing', message }];
}
