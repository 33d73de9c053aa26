import { open, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { inputMissing, inputUnreadable } from '../errors.ts';
import { isUrl } from './expandInputs.ts';
import { fetchBytes } from './fetchBytes.ts';

/** So much is read at a time. */
const CHUNK = 256 * 1024;
/** The largest answer that is taken from a URL. */
const LARGEST = 64 * 1024 * 1024;

/**
 * The bytes of a file, of a URL, or of standard input (`-`), a part at a time; the next part is read only when it is asked for.
 * @throws OnrecordError when the input is missing, unreadable, or cannot be fetched
 */
export async function* openStream(uri: string): AsyncGenerator<Uint8Array> {
  if (isUrl(uri)) {
    yield (await fetchBytes(uri, LARGEST, {})).bytes;
    return;
  }
  if (uri === '-') {
    for await (const part of process.stdin) yield typeof part === 'string' ? Buffer.from(part) : part;
    return;
  }
  const path = resolve(uri);
  try {
    if ((await stat(path)).isDirectory()) throw inputUnreadable(path, 'it is a folder');
    await using file = await open(path);
    yield* file.createReadStream({ autoClose: false, highWaterMark: CHUNK });
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error) || error.name === 'OnrecordError') throw error;
    if (error.code === 'ENOENT') throw inputMissing(path, error);
    throw inputUnreadable(path, error.message, error);
  }
}
