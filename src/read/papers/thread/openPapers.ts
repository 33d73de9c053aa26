import type { Finding } from '../../../data/index.ts';
import type { DocxParts } from '../docx/unpackDocx.ts';
import { NO_LAYER, type TextLayer } from '../layer.ts';
import { paperThread, type Stopped } from './paperThread.ts';

/** A paper gets no more: what takes longer, or more memory, is built to do so. A page of a PDF takes about ten milliseconds. */
const LIMITS = { seconds: 60, megabytes: 300 };

/** Unpacks papers in a thread of its own, which starts with the first of them and ends when this is disposed of. */
export type Papers = Disposable & {
  /** The text layer of a PDF, read within limits. */
  readonly readLayer: (bytes: Uint8Array) => TextLayer;
  /** The parts of a DOCX, unpacked within limits. */
  readonly readParts: (bytes: Uint8Array) => DocxParts;
};

/**
 * Opens an unpacker of papers. Starting its thread takes longer than reading a page: open it once for many documents.
 *
 * @example
 * using papers = openPapers();
 * for (const document of documents) readArticle(document, { papers });
 */
export function openPapers(): Papers {
  const { unpack, end } = paperThread();
  return {
    readLayer(bytes) {
      const layer = unpack({ kind: 'pdf', bytes }, LIMITS);
      return typeof layer === 'object' ? layer : { ...NO_LAYER, findings: [STOPPED[layer]] };
    },
    readParts(bytes) {
      const parts = unpack({ kind: 'docx', bytes }, LIMITS);
      return typeof parts === 'object' ? parts : { parts: [], problem: STOPPED[parts] };
    },
    [Symbol.dispose]: end,
  };
}

const STOPPED: Readonly<Record<Stopped, Omit<Finding, 'uri'>>> = {
  'time-limit': {
    code: 'time-limit',
    severity: 'error',
    message: `reading the paper takes more than ${LIMITS.seconds} seconds of processor time: split it into parts`,
  },
  'memory-limit': {
    code: 'memory-limit',
    severity: 'error',
    message: `reading the paper needs more than ${LIMITS.megabytes} MB of memory: what it unpacks to may be a trap`,
  },
};
