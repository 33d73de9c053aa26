import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import type { Writable } from 'node:stream';
import { diskFull, type OnrecordError, outputFailed } from '../../errors.ts';
import { EXIT } from '../exitCodes.ts';

/** Where results go. */
export type Output = {
  /** Whether a person is looking at it. */
  readonly terminal: boolean;
  /** Waits while the reader is slower than the writer. */
  readonly write: (words: string | Uint8Array) => Promise<void>;
  /** To be called when all was written; a file has its name only then. */
  readonly end: () => Promise<void>;
  /** To be called instead of `end` when something went wrong; takes back what was begun. */
  readonly discard: () => Promise<void>;
};

/** Standard output, or the file `path`, which stays as it was until all is written. */
export function openOutput(path: string | undefined): Output {
  return path === undefined || path === '-' ? toStandardOutput() : toFile(path);
}

function toStandardOutput(): Output {
  return {
    terminal: process.stdout.isTTY === true,
    write: (words) => writeTo(process.stdout, words),
    end: async () => {},
    discard: async () => {},
  };
}

function toFile(path: string): Output {
  const begun = `${path}.${process.pid}.part`;
  const stream = createWriteStream(begun);
  const failed = new Promise<never>((_, reject) => {
    stream.on('error', (error) => reject(failure(path, error)));
  });
  // It is looked at whenever something is written or ended.
  failed.catch(() => {});
  return {
    terminal: false,
    write: (words) => Promise.race([writeTo(stream, words), failed]),
    async end() {
      stream.end();
      await Promise.race([once(stream, 'close'), failed]);
      await rename(begun, path).catch((error) => {
        throw failure(path, error);
      });
    },
    async discard() {
      stream.destroy();
      await rm(begun, { force: true });
    },
  };
}

function failure(path: string, error: NodeJS.ErrnoException): OnrecordError {
  return error.code === 'ENOSPC' ? diskFull(path, error) : outputFailed(path, error.message, error);
}

async function writeTo(stream: Writable, words: string | Uint8Array): Promise<void> {
  if (words.length > 0 && !stream.write(words)) await once(stream, 'drain');
}

/** `onrecord … | head`: when the reader has gone, there is nothing left to do, and nothing went wrong. */
export function endQuietlyOnClosedPipe(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(EXIT.done);
    console.error(`onrecord: standard output cannot be written: ${error.message}`);
    process.exit(EXIT.failed);
  });
}
