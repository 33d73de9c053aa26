import type { Finding } from '../../../data/index.ts';
import type { DocxParts } from '../docx/unpackDocx.ts';
import { NO_LAYER, type TextLayer } from '../layer.ts';
import { paperThread, type Stopped } from './paperThread.ts';

/** A paper gets no more: what takes longer, or more memory, is built to do so. A page of a PDF takes about ten milliseconds. */
const LIMITS = { seconds: 60, megabytes: 340 };

const unpack = paperThread();

/** The text layer of a PDF, read in a thread within limits. */
export function readLayerOf(bytes: Uint8Array): TextLayer {
  const layer = unpack({ kind: 'pdf', bytes }, LIMITS);
  return typeof layer === 'object' ? layer : { ...NO_LAYER, findings: [STOPPED[layer]] };
}

/** The parts of a DOCX, unpacked in a thread within limits. */
export function readPartsOf(bytes: Uint8Array): DocxParts {
  const parts = unpack({ kind: 'docx', bytes }, LIMITS);
  return typeof parts === 'object' ? parts : { parts: [], problem: STOPPED[parts] };
}

const STOPPED: Readonly<Record<Stopped, Omit<Finding, 'uri'>>> = {
  'time-limit': {
    code: 'time-limit',
    severity: 'error',
    message: `reading the paper takes longer than ${LIMITS.seconds} seconds: split it into parts`,
  },
  'memory-limit': {
    code: 'memory-limit',
    severity: 'error',
    message: `reading the paper needs more than ${LIMITS.megabytes} MB of memory: what it unpacks to may be a trap`,
  },
};
