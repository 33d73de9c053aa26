import { type Font, NO_LAYER, type TextLayer } from '../layer.ts';
import { runTableBuilder } from '../runTable.ts';
import { type LearnedFonts, learnFonts } from './learnFonts.ts';
import { openPdf, type PdfDocument, type PdfPage } from './openPdf.ts';
import { pageFindings } from './pageFindings.ts';
import { type PageRun, pageRuns } from './pageRuns.ts';
import { pdfFindings } from './pdfFindings.ts';
import { toFinding } from './toFinding.ts';

/** The library keeps what it has read of each page; opened again after so many, it needs no more memory for more pages. */
const AT_ONCE = 100;

/** Reads a PDF's text layer, page by page. Whatever is wrong with it is a finding; without any text, the layer is empty. */
export async function readLayer(bytes: Uint8Array): Promise<TextLayer> {
  const seen = pdfFindings(bytes);
  try {
    return await readPages(bytes, seen);
  } catch (error) {
    return { ...NO_LAYER, findings: [toFinding(error, seen)] };
  }
}

/** What is gathered while pages are read. */
type Gathered = {
  readonly parts: string[];
  length: number;
  readonly runs: ReturnType<typeof runTableBuilder>;
  readonly pages: [width: number, height: number][];
  readonly fonts: Font[];
  readonly withoutText: number[];
  readonly damaged: number[];
  /** Fonts without a map to Unicode, and the page where each was met first. */
  readonly unmapped: Map<string, number>;
};

async function readPages(bytes: Uint8Array, seen: TextLayer['findings']): Promise<TextLayer> {
  const gathered: Gathered = {
    ...{ parts: [], length: 0, runs: runTableBuilder(), pages: [], fonts: [] },
    ...{ withoutText: [], damaged: [], unmapped: new Map() },
  };
  let info: Readonly<Record<string, unknown>> = {};
  for (let from = 1, count = 1; from <= count; from += AT_ONCE) {
    // The library takes the bytes that it is given away.
    const pdf = await openPdf(bytes.slice());
    try {
      count = pdf.numPages;
      if (from === 1) info = await infoOf(pdf);
      await readSome(pdf, from, Math.min(count, from + AT_ONCE - 1), gathered);
    } finally {
      await pdf.loadingTask.destroy();
    }
  }
  const { parts, runs, fonts, pages } = gathered;
  const { Title, Author, CreationDate } = info;
  return {
    text: parts.join(''),
    ...{ runs: runs.finish(), fonts, pages },
    info: { title: textOf(Title), author: textOf(Author), created: textOf(CreationDate) },
    findings: [...seen, ...pageFindings({ ...gathered, isEncrypted: Boolean(info.EncryptFilterName) })],
  };
}

async function infoOf(pdf: PdfDocument): Promise<Readonly<Record<string, unknown>>> {
  const { info } = await pdf.getMetadata().catch(() => ({ info: {} }));
  return info ?? {};
}

async function readSome(pdf: PdfDocument, from: number, to: number, gathered: Gathered): Promise<void> {
  const fonts: LearnedFonts = new Map();
  for (let number = from; number <= to; number++) {
    try {
      const page = await pdf.getPage(number);
      const { width, height, transform } = page.getViewport({ scale: 1 });
      gathered.pages.push([width, height]);
      const runs = pageRuns(await page.getTextContent(), transform);
      if (runs.length === 0 && (await isDrawnOn(page))) gathered.withoutText.push(number);
      await learnFonts(page, runs, fonts, gathered.fonts);
      addRuns(runs, number, fonts, gathered);
      page.cleanup();
    } catch (error) {
      if (pdf.numPages === 1) throw error;
      if (number > gathered.pages.length) gathered.pages.push([0, 0]);
      gathered.damaged.push(number);
    }
  }
}

function addRuns(runs: readonly PageRun[], page: number, fonts: LearnedFonts, gathered: Gathered): void {
  const { parts, unmapped } = gathered;
  for (const { text, fontName, ...run } of runs) {
    const font = fonts.get(fontName);
    if (font && !font.isMapped) {
      if (!unmapped.has(font.name)) unmapped.set(font.name, page);
      continue;
    }
    parts.push(text, '\n');
    const [start, end] = [gathered.length, gathered.length + text.length];
    gathered.runs.add({ ...run, start, end, page, font: font?.number ?? -1 });
    gathered.length = end + 1;
  }
  parts.push('\f');
  gathered.length++;
}

async function isDrawnOn(page: PdfPage): Promise<boolean> {
  const { fnArray } = await page.getOperatorList();
  return fnArray.length > 0;
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim().toWellFormed() : null;
}
