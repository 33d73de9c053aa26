import { createHash } from 'node:crypto';
import { closeSync, openSync, statSync } from 'node:fs';
import type { ContainerEntry } from './entry.ts';
import { spool } from './entryContent.ts';
import { type ExportFile, openExport, readExportFile } from './export/readExportFile.ts';
import { type FileBytes, fileBytes } from './fileBytes.ts';
import { gunzipMembers } from './gzip/gunzipMembers.ts';
import { readJsonLines } from './jsonLines/readJsonLines.ts';
import { type ContainerFormat, HEAD, recognise } from './recognise.ts';
import { readTar } from './tar/readTar.ts';
import { readWarc } from './warc/readWarc.ts';
import { isZipOfDocuments, readZip } from './zip/readZip.ts';

/** A file that holds documents. */
export type Container = Disposable & {
  /** Its path or address. */
  readonly uri: string;
  readonly sha256: string;
  readonly size: number;
  readonly format: ContainerFormat;
  /** What it holds, one thing after the other, from the byte `start` on, where an entry begins. */
  readonly entries: (start?: number) => AsyncGenerator<ContainerEntry>;
};

const CHUNK = 1024 * 1024;

/**
 * The container in a file, by its content; null where the file is none. `uri` names it where it is not its own path. Its SHA-256 is computed
 * unless it is given.
 */
export async function openContainer(
  path: string,
  uri = path,
  knownSha256?: string,
): Promise<Container | null> {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found?.isFile() || found.size === 0) return null;
  const fd = openSync(path, 'r');
  const file = fileBytes(fd, found.size);
  try {
    const format = recognise(file.at(0, HEAD), uri);
    // A zip without documents may be a DOCX.
    const mayBeExport =
      format?.kind === 'export' || (format?.kind === 'zip' && !(await isZipOfDocuments(path)));
    const exported = mayBeExport ? await exportOf(file, format.packed) : null;
    if (!format || (mayBeExport && !exported)) {
      closeSync(fd);
      return null;
    }
    const sha256 = knownSha256 ?? digestOf(file);
    const container = { container: uri, sha256 };
    return {
      uri,
      sha256,
      size: found.size,
      format,
      entries: (start = 0) => entriesOf(format, path, file, container, start, exported),
      [Symbol.dispose]: () => closeSync(fd),
    };
  } catch (error) {
    closeSync(fd);
    throw error;
  }
}

function digestOf(file: FileBytes): string {
  const digest = createHash('sha256');
  for (let at = 0; at < file.size; at += CHUNK) digest.update(file.at(at, CHUNK));
  return digest.digest('hex');
}

async function* entriesOf(
  { kind, packed }: ContainerFormat,
  path: string,
  file: FileBytes,
  container: { readonly container: string; readonly sha256: string },
  start: number,
  exported: ExportFile | null,
): AsyncGenerator<ContainerEntry> {
  if (kind === 'warc') return yield* readWarc(file, packed, { ...container, entry: null }, start);
  const all = exported
    ? readExportFile(exported, container)
    : kind === 'zip'
      ? readZip(path, file, container)
      : readUnpacked(kind as 'tar' | 'jsonl', packed, file, container);
  for await (const entry of all) if (entry.offset >= start) yield entry;
}

/** Tar and JSON Lines: places count in what is unpacked. */
async function* readUnpacked(
  kind: 'tar' | 'jsonl',
  packed: boolean,
  file: FileBytes,
  container: { readonly container: string; readonly sha256: string },
): AsyncGenerator<ContainerEntry> {
  const damage: ContainerEntry[] = [];
  const chunks = packed ? unpacked(file, damage) : plain(file);
  if (kind === 'jsonl') yield* readJsonLines(chunks, container);
  else if (packed) {
    using spooled = await spool(chunks);
    yield* readTar(spooled.bytes, container);
  } else yield* readTar(file, container);
  yield* damage;
}

/** Exports are small, a few hundred articles: larger files are none. */
const LARGEST_EXPORT = 64 * 1024 * 1024;

async function exportOf(file: FileBytes, packed: boolean): Promise<ExportFile | null> {
  if (file.size > LARGEST_EXPORT) return null;
  if (!packed) return openExport(file.at(0, file.size));
  const parts: Uint8Array[] = [];
  const damage: ContainerEntry[] = [];
  let size = 0;
  for await (const part of unpacked(file, damage)) {
    size += part.length;
    if (size > LARGEST_EXPORT) return null;
    parts.push(part);
  }
  // What is damaged is read as one document, which says so.
  return damage.length > 0 ? null : await openExport(Buffer.concat(parts));
}

async function* plain(file: FileBytes): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < file.size; at += CHUNK) yield file.at(at, CHUNK);
}

async function* unpacked(file: FileBytes, damage: ContainerEntry[]): AsyncGenerator<Uint8Array> {
  for await (const part of gunzipMembers(file, () => false)) {
    if ('bytes' in part) yield part.bytes;
    else
      damage.push({
        offset: part.offset,
        length: part.end - part.offset,
        within: 0,
        kind: 'failed',
        code: 'damaged-gzip',
        message: part.damage,
      });
  }
}
