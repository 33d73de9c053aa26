import type { Finding } from '../../../data/index.ts';
import { NO_LAYER, type TextLayer } from '../layer.ts';
import { pdfThread, type Stopped } from './pdfThread.ts';

/** A PDF gets no more: what takes longer, or more memory, is built to do so. A page takes about ten milliseconds. */
const LIMITS = { seconds: 60, megabytes: 340 };

const read = pdfThread();

/** The text layer of a PDF, read in a thread within limits. */
export function readLayerOf(bytes: Uint8Array): TextLayer {
  const layer = read(bytes, LIMITS);
  return typeof layer === 'object' ? layer : { ...NO_LAYER, findings: [STOPPED[layer]] };
}

const STOPPED: Readonly<Record<Stopped, Omit<Finding, 'uri'>>> = {
  'time-limit': {
    code: 'time-limit',
    severity: 'error',
    message: `reading the PDF takes longer than ${LIMITS.seconds} seconds: split it into parts`,
  },
  'memory-limit': {
    code: 'memory-limit',
    severity: 'error',
    message: `reading the PDF needs more than ${LIMITS.megabytes} MB of memory: what it unpacks to may be a trap`,
  },
};
