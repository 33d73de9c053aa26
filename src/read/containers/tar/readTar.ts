import type { Origin } from '../../../data/index.ts';
import type { ContainerEntry, Place } from '../entry.ts';
import { entryContent } from '../entryContent.ts';
import type { FileBytes } from '../fileBytes.ts';
import { BLOCK, paxFields, type TarHeader, tarHeader, textOf } from './tarHeader.ts';

/** Longer names and fields of an entry are damage. */
const LONGEST_FIELDS = 1024 * 1024;
const CHUNK = 256 * 1024;

/** What the entries of a tar are, one by one. After a damaged header the next one is looked for, block by block. */
export async function* readTar(
  file: FileBytes,
  container: Pick<Origin, 'container' | 'sha256'>,
): AsyncGenerator<ContainerEntry> {
  /** What an entry before says of the next one. */
  let given: { readonly name?: string; readonly size?: number } = {};
  for (let at = 0; at < file.size; ) {
    const block = file.at(at, BLOCK);
    if (block.every((byte) => byte === 0)) {
      at += BLOCK;
      continue;
    }
    const header = tarHeader(block);
    if (!header) {
      const next = nextHeader(file, at + BLOCK);
      yield failed({ offset: at, length: next - at, within: 0 }, 'the header of an entry is damaged');
      [at, given] = [next, {}];
      continue;
    }
    const size = given.size ?? header.size;
    const start = at + BLOCK;
    const end = start + Math.ceil(size / BLOCK) * BLOCK;
    const place = { offset: at, length: Math.min(end, file.size) - at, within: 0 };
    const name = given.name ?? header.name;
    if (start + size > file.size) {
      const next = nextHeader(file, start);
      yield failed(
        { ...place, length: next - at },
        `${name} should have ${size} bytes, and the file ends before that`,
      );
      at = next;
      given = {};
      continue;
    }
    at = end;
    if ('LxgK'.includes(header.type)) {
      if (size > LONGEST_FIELDS) yield failed(place, 'the fields of an entry are too long');
      else given = { ...given, ...fieldsOf(header, file.at(start, size)) };
      continue;
    }
    given = {};
    if (header.type === '5') continue;
    if (header.type !== '0' && header.type !== '7') {
      yield { ...place, kind: 'skipped', why: 'links and devices' };
      continue;
    }
    const plain: FileBytes = {
      size,
      at: (from, length) => file.at(start + from, Math.max(0, Math.min(length, size - from))),
    };
    yield* entryContent({ name, place, size, content: () => partsOf(plain), plain }, container);
  }
}

function failed(place: Place, message: string): ContainerEntry {
  return { ...place, kind: 'failed', code: 'damaged-entry', message };
}

/** What an entry that is no file says of the next one. */
function fieldsOf({ type }: TarHeader, bytes: Buffer): { name?: string; size?: number } {
  if (type === 'L') return { name: textOf(bytes) };
  if (type !== 'x') return {};
  const fields = paxFields(bytes);
  const size = fields.get('size');
  const path = fields.get('path');
  return {
    ...(path === undefined ? {} : { name: path }),
    ...(size !== undefined && /^\d{1,15}$/.test(size) ? { size: Number(size) } : {}),
  };
}

function nextHeader(file: FileBytes, from: number): number {
  for (let at = from; at < file.size; at += BLOCK) if (tarHeader(file.at(at, BLOCK))) return at;
  return file.size;
}

async function* partsOf(bytes: FileBytes): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.size; at += CHUNK) yield bytes.at(at, CHUNK);
}
