import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { gunzipSync } from 'node:zlib';
import type { Document } from '../data/index.ts';
import { countOf } from '../text/countOf.ts';
import { failedReading } from './failedReading.ts';
import { isPaper } from './papers/isPaper.ts';
import type { ReadOptions, ReadResult } from './readArticle.ts';

export type ReaderLimits = {
  /** For how long a document may be read, in seconds; 20 by default. */
  readonly seconds?: number;
  /** How much memory reading it may need, in megabytes; 512 by default. */
  readonly megabytes?: number;
};

/** What reads documents so that none can stop the others. */
export type Reader = AsyncDisposable & {
  /** Reads a document as `readArticle` does; whatever happens is a finding on it. */
  read(document: Document, options?: ReadOptions): Promise<ReadResult>;
};

/**
 * A reader that can be stopped: documents are read in a thread of their own, one after the other, within a time and a memory
 * limit. The thread is begun with the first document that needs it, and again only where it was stopped.
 *
 * Small documents are read at once: reading takes a time that grows with the size only (`test/read/shapes.test.ts`), so that they cannot come near
 * the limits, and sending them to and fro would cost more than it saves.
 */
export function startReader({ seconds = 20, megabytes = 512 }: ReaderLimits = {}): Reader {
  let thread: Thread | null = null;
  let last: Promise<unknown> = Promise.resolve();

  const inThread = async (document: Document, options: ReadOptions): Promise<ReadResult> => {
    thread ??= startThread(megabytes);
    const ended = await thread.read(document, options, seconds * 1000);
    if (typeof ended === 'object') return ended;
    thread = null;
    const why = {
      'time-limit': `reading it takes longer than ${countOf(seconds, 'second')} (--time-limit)`,
      'memory-limit': `reading it needs more than ${megabytes} MB of memory`,
      'reading-failed': 'it could not be read: the thread that reads ended',
    };
    return failedReading(document, ended, why[ended]);
  };

  return {
    async read(document, options = {}) {
      if (isSmall(document)) {
        const { readSafely } = await import('./readSafely.ts');
        return readSafely(document, options);
      }
      const result = last.then(() => inThread(document, options));
      last = result;
      return result;
    },
    async [Symbol.asyncDispose]() {
      await last;
      await thread?.end();
      thread = null;
    },
  };
}

/** Why a thread was stopped before a document was read. */
type Stopped = 'time-limit' | 'memory-limit' | 'reading-failed';
type Thread = {
  /** Reads one document; a thread that had to be stopped reads no other. */
  read(document: Document, options: ReadOptions, milliseconds: number): Promise<ReadResult | Stopped>;
  end(): Promise<unknown>;
};

/** As much again as its heap is what a thread needs besides: bytes, buffers, what is new, and room to tidy up in. */
const HEAP = 0.5;

function startThread(megabytes: number): Thread {
  const program = new URL(`./readerWorker${extname(import.meta.filename)}`, import.meta.url);
  const worker = new Worker(program, {
    resourceLimits: { maxOldGenerationSizeMb: Math.max(64, megabytes * HEAP), maxYoungGenerationSizeMb: 32 },
  });
  let settle: (result: ReadResult | Stopped) => void = () => {};
  worker.on('message', (result: ReadResult) => settle(result));
  worker.on('error', (error: Error & { code?: string }) =>
    settle(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory-limit' : 'reading-failed'),
  );
  worker.on('exit', () => settle('reading-failed'));
  // A program whose work is done does not wait for it.
  worker.unref();
  return {
    read: (document, options, milliseconds) =>
      new Promise((resolve) => {
        const timer = setTimeout(() => {
          settle('time-limit');
          void worker.terminate();
        }, milliseconds);
        settle = (result) => {
          clearTimeout(timer);
          worker.unref();
          resolve(result);
        };
        worker.ref();
        worker.postMessage({ document, options });
      }),
    end: () => worker.terminate(),
  };
}

/** Documents of so many bytes, unpacked, are read at once: the slowest shape of a page twice as long takes 3 seconds and 470 MB. */
const SMALL = 512 * 1024;

function isSmall({ bytes, wrapping }: Document): boolean {
  if (bytes.length > SMALL || isPaper(bytes)) return false;
  if (wrapping === null) return true;
  try {
    gunzipSync(bytes, { maxOutputLength: SMALL });
    return true;
  } catch {
    return false;
  }
}
