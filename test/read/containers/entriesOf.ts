import { randomUUID } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ContainerEntry, openContainer } from '../../../src/read/index.ts';

/** What a container of these bytes holds; null where it is none. */
export async function entriesOf(bytes: Uint8Array, name = 'a.warc'): Promise<ContainerEntry[] | null> {
  const path = join(tmpdir(), `${randomUUID()}-${name}`);
  writeFileSync(path, bytes);
  try {
    using container = await openContainer(path);
    if (!container) return null;
    const entries: ContainerEntry[] = [];
    for await (const entry of container.entries()) entries.push(entry);
    return entries;
  } finally {
    rmSync(path);
  }
}

/** An entry in a few words: the end of the document's address, what is skipped, or what failed. */
export function shortOf(entry: ContainerEntry): string {
  if (entry.kind === 'document') return entry.document.uri.replace(/^.*\//, '');
  return entry.kind === 'skipped' ? `skipped: ${entry.why}` : `${entry.code} at ${entry.offset}`;
}
