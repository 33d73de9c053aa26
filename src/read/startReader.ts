import { fork } from 'node:child_process';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import type { Document } from '../data/index.ts';
import { countOf } from '../text/countOf.ts';
import { deadlineOf } from './deadlineOf.ts';
import { failedReading } from './failedReading.ts';
import { isPaper } from './papers/isPaper.ts';
import { processorTimeOf } from './processorTimeOf.ts';
import type { ReadOptions, ReadResult } from './readArticle.ts';
import { type SentResult, unpackResult } from './sentResult.ts';

export type ReaderLimits = {
  /** For how long a document may be read, in seconds of processor time; 20 by default. */
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
 * A reader that can be stopped: documents are read in a process of their own, one after the other, within a time and a memory
 * limit. The process is begun with the first document that needs it, and again only where it was stopped. It is no thread, since
 * one that needs a large piece of memory at once ends the whole program.
 *
 * Small documents are read at once: reading takes a time that grows with the size only (`test/read/shapes.test.ts`), so that they cannot come near
 * the limits, and sending them to and fro would cost more than it saves.
 */
export function startReader({ seconds = 20, megabytes = 512 }: ReaderLimits = {}): Reader {
  let process: ReadingProcess | null = null;
  let last: Promise<unknown> = Promise.resolve();

  const inProcess = async (document: Document, options: ReadOptions): Promise<ReadResult> => {
    // One that ended while it waited, for example because somebody killed it, reads nothing more.
    if (!process?.isRunning()) process = startProcess(megabytes);
    const ended = await process.read(document, options, seconds);
    if (typeof ended === 'object') {
      if (ended.packed !== null || (ended.result.article?.text.length ?? 0) > LARGE) process.end();
      return unpackResult(ended);
    }
    process = null;
    const why = {
      'time-limit': `reading it takes longer than ${countOf(seconds, 'second')} (--time-limit)`,
      'memory-limit': `reading it needs more than ${megabytes} MB of memory`,
      'reading-failed': 'it could not be read: the process that reads ended',
    };
    return failedReading(document, ended, why[ended]);
  };

  return {
    async read(document, options = {}) {
      if (isSmall(document)) {
        const { readSafely } = await import('./readSafely.ts');
        return readSafely(document, options);
      }
      const result = last.then(() => inProcess(document, options));
      last = result;
      return result;
    },
    async [Symbol.asyncDispose]() {
      await last;
      process?.end();
      process = null;
    },
  };
}

/** Why a process ended before a document was read. */
type Stopped = 'time-limit' | 'memory-limit' | 'reading-failed';
type ReadingProcess = {
  /** Reads one document; a process that had to be stopped reads no other. */
  read(document: Document, options: ReadOptions, seconds: number): Promise<SentResult | Stopped>;
  isRunning(): boolean;
  end(): void;
};

/** Somewhat more than its heap is what a process needs besides: bytes, buffers, what is new, and room to tidy up in. */
const HEAP = 0.45;
/** After an article of so many characters a process is ended, so that its memory is free for what comes of the article. */
const LARGE = 8_000_000;
/** Megabytes of a half of the young generation. */
const YOUNG = 10;
/** How V8 ends a process whose heap is full: by a signal, or where there are none by the number that a shell makes of it. */
const ABORTED = { signal: 'SIGABRT', code: 134 };

/** How often the time is looked at, in milliseconds. */
const PAUSE = 100;

function startProcess(megabytes: number): ReadingProcess {
  const program = new URL(`./readerProcess${extname(import.meta.filename)}`, import.meta.url);
  const child = fork(fileURLToPath(program), {
    serialization: 'advanced',
    execArgv: [
      `--max-old-space-size=${Math.max(64, Math.round(megabytes * HEAP))}`,
      `--max-semi-space-size=${YOUNG}`,
    ],
    // What V8 writes when it ends a process is no message for users.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  let settle: (result: SentResult | Stopped) => void = () => {};
  child.on('message', (result: SentResult) => settle(result));
  child.on('error', () => settle('reading-failed'));
  child.on('exit', (code, signal) =>
    settle(signal === ABORTED.signal || code === ABORTED.code ? 'memory-limit' : 'reading-failed'),
  );
  // A program whose work is done does not wait for it.
  child.unref();
  child.channel?.unref();
  return {
    read: (document, options, seconds) =>
      new Promise((resolve) => {
        const isLate = deadlineOf(seconds, () => processorTimeOf(child.pid));
        // The program waits for this timer, and so for the document.
        const timer = setInterval(() => {
          if (!isLate()) return;
          settle('time-limit');
          child.kill('SIGKILL');
        }, PAUSE);
        settle = (result) => {
          clearInterval(timer);
          resolve(result);
        };
        // Where it cannot be sent, the process has ended, which says why.
        child.send({ document, options }, () => {});
      }),
    isRunning: () => child.connected && !child.killed,
    end: () => child.kill('SIGKILL'),
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
