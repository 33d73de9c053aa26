import { existsSync } from 'node:fs';
import type { Document, Origin } from '../../data/index.ts';
import { OnrecordError } from '../../errors.ts';
import { openDocument } from '../openDocument.ts';
import type { ContainerEntry } from './entry.ts';
import { type Container, openContainer } from './openContainer.ts';

/** A document without its bytes: its digest, and the place where they were. */
export type Elsewhere = Omit<Document, 'bytes'>;

/** Reads documents again where they came from. */
export type AgainReader = Disposable & {
  /** The document; or why it is not there, in words. */
  readonly read: (wanted: Elsewhere) => Promise<Document | string>;
};

/** A container that is being read, and what of it is still to be read. */
type Reading = { readonly container: Container; entries: AsyncGenerator<ContainerEntry> };

/** How many containers are open at a time. */
const OPEN = 4;

/**
 * Opens a reader of documents that were read before. Ask for those of one container in its order, so that it is read once. With `whole`, a
 * container must have the SHA-256 it had; without, only the document must.
 */
export function openAgain({ whole }: { readonly whole: boolean }): AgainReader {
  const readings = new Map<string, Reading | string>();

  async function open({ container: path, sha256, offset }: Origin): Promise<Reading | string> {
    try {
      const container = await openContainer(path, path, whole ? undefined : sha256);
      if (!container) return `${path} ${existsSync(path) ? 'is no longer an archive' : 'is missing'}`;
      if (container.sha256 === sha256) return { container, entries: entriesFrom(container, offset) };
      container[Symbol.dispose]();
      return `${path} has different bytes now`;
    } catch (error) {
      return `${path} cannot be read (${(error as Error).message})`;
    }
  }

  async function readingOf(origin: Origin): Promise<Reading | string> {
    const key = `${origin.sha256} ${origin.container}`;
    const known = readings.get(key);
    if (known) return known;
    const [oldest] = readings.size >= OPEN ? readings : [];
    if (oldest) {
      close(oldest[1]);
      readings.delete(oldest[0]);
    }
    const opened = await open(origin);
    readings.set(key, opened);
    return opened;
  }

  async function readIn(origin: Origin, sha256: string): Promise<Document | string> {
    const reading = await readingOf(origin);
    if (typeof reading === 'string') return reading;
    let document = await nextAt(origin, reading.entries);
    if (!document) {
      // It may be before what was read last.
      reading.entries = reading.container.entries();
      document = await nextAt(origin, reading.entries);
    }
    if (!document) return `${origin.container} has no document at its byte ${origin.offset}`;
    return document.sha256 === sha256 ? document : otherBytes(origin.container, origin.offset);
  }

  return {
    async read({ sha256, uri, origin, ...rest }) {
      if (origin) {
        const found = await readIn(origin, sha256);
        return typeof found === 'string' ? found : { ...found, ...rest, uri };
      }
      try {
        const found = await openDocument(uri);
        return found.sha256 === sha256 ? { ...found, ...rest } : otherBytes(uri);
      } catch (error) {
        if (error instanceof OnrecordError) return error.message;
        throw error;
      }
    },
    [Symbol.dispose]() {
      for (const reading of readings.values()) close(reading);
    },
  };
}

function entriesFrom(container: Container, offset: number): AsyncGenerator<ContainerEntry> {
  // Only in a WARC do places count from the beginning of the container.
  return container.entries(container.format.kind === 'warc' ? offset : 0);
}

/** The document at a place, among entries that are not read yet. */
async function nextAt(wanted: Origin, entries: AsyncGenerator<ContainerEntry>): Promise<Document | null> {
  for (;;) {
    // Not `for await`, which would end the generator at the first document found.
    const { done, value } = await entries.next();
    if (done) return null;
    if (value.kind === 'document' && isAt(wanted, value.document.origin)) return value.document;
  }
}

function close(reading: Reading | string): void {
  if (typeof reading !== 'string') reading.container[Symbol.dispose]();
}

function isAt(wanted: Origin, found: Origin | undefined): boolean {
  return (
    found !== undefined &&
    (['entry', 'offset', 'within'] as const).every((field) => found[field] === wanted[field])
  );
}

function otherBytes(path: string, offset?: number): string {
  return `${path} has different bytes now${offset === undefined ? '' : ` at its byte ${offset}`}`;
}
