import { type Finding, memoize } from '../../data/index.ts';
import { exportedPart } from '../databases/exportedType.ts';
import { linesOfPaper } from '../databases/linesOfNodes.ts';
import { decode } from '../decode.ts';
import { DOCX_TEXT, docxParagraphs, type PlacedPart, readDocx } from './docx/readDocx.ts';
import { unescapeTag } from './docx/unescapeTag.ts';
import type { DocxParts } from './docx/unpackDocx.ts';
import { isDocx } from './isDocx.ts';
import { isPdf } from './isPdf.ts';
import { isRtf } from './isRtf.ts';
import { PDF_READER, type TextLayer } from './layer.ts';
import type { PaperView } from './paper.ts';
import { readPdf } from './readPdf.ts';
import { type RtfPart, readRtf, rtfCharset, rtfParagraphs } from './rtf/readRtf.ts';
import { unescapeRtf } from './rtf/unescapeRtf.ts';
import { openPapers, type Papers } from './thread/openPapers.ts';

/** The view of a paper: the text layer of a PDF as UTF-8, the parts of a DOCX, RTF as it is; null for other formats. */
export function viewPaper(
  document: Uint8Array,
  contentType: string | null = null,
  given?: Papers,
): PaperView | null {
  const exported = contentType === null ? null : exportedPart(contentType);
  if (exported?.format === 'rtf') return viewRtf(document, exported.charset, exported);
  if (exported?.format === 'docx') return viewDocx([{ name: DOCX_TEXT, bytes: document }]);
  if (isPdf(document)) return viewPdf(unpackedBy(given, ({ readLayer }) => readLayer(document)));
  if (isRtf(document)) return viewRtf(document);
  if (!isDocx(document)) return null;
  const { parts, problem } = unpackedBy(given, ({ readParts }) => readParts(document));
  if (problem) return nothing(problem);
  return parts.length > 0 ? viewDocx(parts) : null;
}

/** Unpacks with the papers that are given, or else with some opened for this one document. */
function unpackedBy<Unpacked>(given: Papers | undefined, unpack: (papers: Papers) => Unpacked): Unpacked {
  if (given) return unpack(given);
  using papers = openPapers();
  return unpack(papers);
}

function viewPdf(layer: TextLayer): PaperView {
  const bytes = Buffer.from(layer.text);
  const decoded = decode(bytes, 'utf-8');
  return { bytes, decoded, paper: { reader: PDF_READER, read: () => readPdf(layer, decoded) } };
}

/** RTF is text with escapes; its byte ranges are those of the document. */
function viewRtf(bytes: Uint8Array, charset = rtfCharset(bytes), part: RtfPart | null = null): PaperView {
  const decoded = decode(bytes, charset);
  const paragraphs = once(() => rtfParagraphs(decoded.text, charset, part));
  const paper = {
    reader: null,
    read: () => readRtf(decoded, paragraphs()),
    lines: () => linesOfPaper(paragraphs().paragraphs, decoded.text),
    unescape: (raw: string) => unescapeRtf(raw, charset),
  };
  return { bytes, decoded, paper };
}

function viewDocx(parts: DocxParts['parts']): PaperView {
  const bytes = Buffer.concat(parts.map((part) => part.bytes));
  const decoded = decode(bytes, 'utf-8');
  let byte = 0;
  const placed = parts.map(({ name, bytes: own }): PlacedPart => {
    const [from, to] = [byte, byte + own.length];
    byte = to;
    return { name, start: decoded.indexAt(from), end: decoded.indexAt(to), byte: from };
  });
  const paragraphs = once(() => docxParagraphs(placed, decoded));
  const paper = {
    reader: null,
    read: () => readDocx(placed, decoded, paragraphs()),
    lines: () => linesOfPaper(paragraphs().paragraphs, decoded.text),
    unescape: unescapeTag,
  };
  return { bytes, decoded, paper };
}

/** What is found when it is asked for first, and kept: a paper is looked at as a database's export, and then read. */
function once<Found>(find: () => Found): () => Found {
  const found = memoize(1, find);
  return () => found(null);
}

function nothing(finding: Omit<Finding, 'uri'>): PaperView {
  const empty = { title: null, text: '', segments: [], paragraphs: [], leftOut: [], findings: [finding] };
  const bytes = Buffer.alloc(0);
  return { bytes, decoded: decode(bytes, 'utf-8'), paper: { reader: null, read: () => empty } };
}
