import { decode } from '../decode.ts';
import { isPdf } from './isPdf.ts';
import { PDF_READER } from './layer.ts';
import type { PaperView } from './paper.ts';
import { readLayerOf } from './pdf/readLayerOf.ts';
import { readPdf } from './readPdf.ts';

/** The view of a PDF: its text layer as UTF-8; null for other formats. */
export function viewPaper(document: Uint8Array): PaperView | null {
  if (!isPdf(document)) return null;
  const layer = readLayerOf(document);
  const bytes = Buffer.from(layer.text);
  const decoded = decode(bytes, 'utf-8');
  return { bytes, decoded, paper: { reader: PDF_READER, read: () => readPdf(layer, decoded) } };
}
