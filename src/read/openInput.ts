import { resolve } from 'node:path';
import { Readable } from 'node:stream';
import type { Document } from '../data/index.ts';
import { type Container, HEAD, openContainer, recognise, type Spooled, spool } from './containers/index.ts';
import { isUrl } from './expandInputs.ts';
import { openDocument } from './openDocument.ts';

/** What an input is: one document, or a container of documents, to be closed after use. */
export type Input = { readonly document: Document } | { readonly container: Container };

/**
 * The document or container at a path, a URL, or on standard input (`-`). A container that does not come from a file is first written to a
 * temporary one, so that its SHA-256 is known and it needs no memory.
 * @throws OnrecordError as `openDocument` does
 */
export async function openInput(uri: string): Promise<Input> {
  if (uri === '-') return openStandardInput(process.stdin);
  if (!isUrl(uri)) {
    const container = await openContainer(resolve(uri));
    return container ? { container } : { document: await openDocument(uri) };
  }
  const document = await openDocument(uri);
  const head = Buffer.from(document.bytes.subarray(0, HEAD));
  const container = recognise(head, uri) ? await spooledContainer([document.bytes], uri) : null;
  return container ? { container } : { document };
}

async function openStandardInput(stdin: Readable): Promise<Input> {
  const chunks = stdin[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  const parts: Buffer[] = [];
  let length = 0;
  while (length < HEAD) {
    const { done, value } = await chunks.next();
    if (done) break;
    parts.push(Buffer.from(value));
    length += value.length;
  }
  const head = Buffer.concat(parts);
  const all = rest(head, chunks);
  if (!recognise(head.subarray(0, HEAD), '-'))
    return { document: await openDocument('-', { stdin: Readable.from(all, { objectMode: false }) }) };
  const spooled = await spool(all);
  const container = await containerIn(spooled, '-');
  if (container) return { container };
  using file = spooled;
  return { document: { ...(await openDocument(file.path)), uri: '-' } };
}

async function* rest(head: Buffer, chunks: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  if (head.length > 0) yield head;
  for (;;) {
    const { done, value } = await chunks.next();
    if (done) return;
    yield value;
  }
}

async function spooledContainer(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  uri: string,
): Promise<Container | null> {
  const spooled = await spool(chunks);
  const container = await containerIn(spooled, uri);
  if (!container) spooled[Symbol.dispose]();
  return container;
}

/** The container that a temporary file holds, which is gone with it; null where it holds none. */
async function containerIn(spooled: Spooled, uri: string): Promise<Container | null> {
  const container = await openContainer(spooled.path, uri).catch(() => null);
  if (!container) return null;
  return {
    ...container,
    [Symbol.dispose]() {
      container[Symbol.dispose]();
      spooled[Symbol.dispose]();
    },
  };
}
