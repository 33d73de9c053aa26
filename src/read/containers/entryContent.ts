import { randomUUID } from 'node:crypto';
import { closeSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeDocument, type Origin } from '../../data/index.ts';
import { couldBeArticle, endingOf } from '../articleEndings.ts';
import { type ContainerEntry, LARGEST_DOCUMENT, type Place } from './entry.ts';
import { type FileBytes, fileBytes } from './fileBytes.ts';
import { readWarc } from './warc/readWarc.ts';

/** An entry of a zip or tar that is a file: its name, its place, how many bytes it has, and these. */
export type FileEntry = {
  readonly name: string;
  readonly place: Place;
  readonly size: number;
  /** Its bytes. @throws Error where they are damaged */
  readonly content: () => AsyncIterable<Uint8Array>;
  /** The same where they are in the file as they are; null where they have to be unpacked first. */
  readonly plain: FileBytes | null;
};

/** What an entry is: a document, several of a WARC, or passed over. What is damaged is named, and the next entry can be read. */
export async function* entryContent(
  { name, place, size, content, plain }: FileEntry,
  container: Pick<Origin, 'container' | 'sha256'>,
): AsyncGenerator<ContainerEntry> {
  const packed = /\.warc\.gz$/i.test(name);
  try {
    if (packed || /\.warc$/i.test(name)) {
      const origin = { ...container, entry: name };
      if (plain) yield* readWarc(plain, packed, origin);
      else {
        using file = await spool(content());
        yield* readWarc(file.bytes, packed, origin);
      }
      return;
    }
    if (!couldBeArticle(name)) {
      yield { ...place, kind: 'skipped', why: `.${endingOf(name)}` };
      return;
    }
    if (size > LARGEST_DOCUMENT) {
      const message = `${name} has more than ${LARGEST_DOCUMENT / 2 ** 20} MB`;
      yield { ...place, kind: 'failed', code: 'too-large', message };
      return;
    }
    const parts: Uint8Array[] = [];
    for await (const part of content()) parts.push(part);
    const uri = `${container.container}!/${name}`;
    const origin = { ...container, entry: name, ...place, record: null };
    const document = makeDocument(uri, Buffer.concat(parts), { origin });
    yield { ...place, kind: 'document', document, warnings: [] };
  } catch (error) {
    const message = `${name} cannot be unpacked: ${error instanceof Error ? error.message : String(error)}`;
    yield { ...place, kind: 'failed', code: 'damaged-entry', message };
  }
}

/** Bytes in a file of their own, which is gone when it is disposed of. */
export type Spooled = Disposable & { readonly path: string; readonly bytes: FileBytes };

/** Writes a stream to a temporary file, so that it can be read from any place without being kept in memory. */
export async function spool(stream: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<Spooled> {
  const path = join(tmpdir(), `onrecord-${randomUUID()}`);
  const fd = openSync(path, 'wx+', 0o600);
  const end = () => {
    closeSync(fd);
    rmSync(path, { force: true });
  };
  try {
    for await (const part of stream) {
      for (let at = 0; at < part.length; ) at += writeSync(fd, part, at);
    }
    return { path, bytes: fileBytes(fd, statSync(path).size), [Symbol.dispose]: end };
  } catch (error) {
    end();
    throw error;
  }
}
