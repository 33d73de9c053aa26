import type { Stats } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { type Document, makeDocument } from '../data/index.ts';
import { inputMissing, inputUnreadable } from '../errors.ts';
import { isUrl } from './expandInputs.ts';
import { fetchBytes } from './fetchBytes.ts';

export type OpenOptions = {
  /** The largest document to take, in bytes. */
  limit?: number;
  /** For how long to wait for a URL, in milliseconds. */
  timeout?: number;
  /** What `-` reads. */
  stdin?: Readable;
  /** Says who asks, in requests. */
  userAgent?: string;
};

const MEGABYTE = 1024 * 1024;

/**
 * The document in a file, at a URL, or on standard input (`-`).
 * @throws OnrecordError when the input is missing, unreadable, larger than the limit, or cannot be fetched
 *
 * @example
 * const document = await openDocument('https://example.org/article.html');
 */
export async function openDocument(uri: string, options: OpenOptions = {}): Promise<Document> {
  const limit = options.limit ?? 64 * MEGABYTE;
  if (isUrl(uri)) {
    const { bytes, contentType } = await fetchBytes(uri, limit, options);
    return makeDocument(uri, bytes, { contentType });
  }
  if (uri === '-') return makeDocument(uri, await drain(uri, options.stdin ?? process.stdin, limit));
  const path = resolve(uri);
  return makeDocument(path, await readBytes(path, limit));
}

async function readBytes(path: string, limit: number): Promise<Uint8Array> {
  try {
    // Before it is opened: opening a pipe waits for who writes to it.
    const found = await stat(path);
    if (!found.isFile()) throw inputUnreadable(path, kindOf(found));
    if (found.size > limit) throw tooLarge(path, limit);
    await using file = await open(path);
    // Counted while it is read: files of the system say that they are empty, and have no end.
    return await drain(path, file.createReadStream({ autoClose: false, highWaterMark: MEGABYTE }), limit);
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error;
    if (error.name === 'OnrecordError') throw error;
    if (error.code === 'ENOENT') throw inputMissing(path, error);
    throw inputUnreadable(path, reasonOf(error), error);
  }
}

function kindOf(found: Stats): string {
  if (found.isDirectory()) return 'it is a folder';
  if (found.isFIFO()) return 'it is a pipe and no file; `onrecord … -` reads standard input';
  if (found.isSocket()) return 'it is a socket and no file';
  return 'it is a device and no file';
}

function reasonOf(error: Error & { code?: unknown }): string {
  if (error.code === 'EACCES' || error.code === 'EPERM') return 'it may not be read';
  if (error.code === 'EISDIR') return 'it is a folder';
  return error.message;
}

async function drain(uri: string, stream: Readable, limit: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of stream) {
    const bytes = typeof part === 'string' ? Buffer.from(part) : (part as Uint8Array);
    size += bytes.length;
    if (size > limit) throw tooLarge(uri, limit);
    parts.push(bytes);
  }
  return Buffer.concat(parts);
}

function tooLarge(uri: string, limit: number) {
  return inputUnreadable(uri, `it is larger than ${Math.floor(limit / MEGABYTE)} MB`);
}
