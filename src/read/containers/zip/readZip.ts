import { crc32 } from 'node:zlib';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import type { Origin } from '../../../data/index.ts';
import type { ContainerEntry, Place } from '../entry.ts';
import { entryContent } from '../entryContent.ts';
import type { FileBytes } from '../fileBytes.ts';

/** Whether a zip is one of documents, and not a document itself: a Word file, a spreadsheet, a book. */
export async function isZipOfDocuments(path: string): Promise<boolean> {
  try {
    const zip = await openPromise(path, { autoClose: true });
    for await (const { fileName } of zip.eachEntry())
      if (fileName === '[Content_Types].xml' || fileName === 'mimetype') return false;
  } catch {
    // Damage is named when it is read.
  }
  return true;
}

/** What the entries of a zip are, one by one; of a WACZ, its WARC files. */
export async function* readZip(
  path: string,
  file: FileBytes,
  container: Pick<Origin, 'container' | 'sha256'>,
): AsyncGenerator<ContainerEntry> {
  const whole = { offset: 0, length: file.size, within: 0 };
  let last = 0;
  try {
    const isWacz = await isWebArchive(path);
    const zip = await openPromise(path, { autoClose: true });
    for await (const entry of zip.eachEntry()) {
      const name = entry.fileName;
      const place: Place = {
        offset: entry.relativeOffsetOfLocalHeader,
        length: entry.compressedSize,
        within: 0,
      };
      last = place.offset;
      if (name.endsWith('/')) continue;
      if (isWacz && !/\.warc(?:\.gz)?$/i.test(name))
        yield { ...place, kind: 'skipped', why: 'index of the WACZ' };
      else if (entry.isEncrypted())
        yield { ...place, kind: 'failed', code: 'damaged-entry', message: `${name} is encrypted` };
      else yield* contentOf(zip, entry, place, file, container);
    }
  } catch (error) {
    const message = `the zip is damaged: ${(error as Error).message}`;
    yield { ...whole, offset: last, kind: 'failed', code: 'damaged-zip', message };
  }
}

async function isWebArchive(path: string): Promise<boolean> {
  const zip = await openPromise(path, { autoClose: true });
  let [pack, archive] = [false, false];
  for await (const { fileName } of zip.eachEntry()) {
    pack ||= fileName === 'datapackage.json';
    archive ||= /^archive\/.*\.warc(?:\.gz)?$/i.test(fileName);
  }
  return pack && archive;
}

async function* contentOf(
  zip: ZipFile,
  entry: Entry,
  place: Place,
  file: FileBytes,
  container: Pick<Origin, 'container' | 'sha256'>,
): AsyncGenerator<ContainerEntry> {
  let plain: FileBytes | null = null;
  const { fileName: name, compressionMethod, uncompressedSize: size } = entry;
  if (compressionMethod === 0) {
    try {
      const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true });
      plain = {
        size,
        at: (from, length) => file.at(fileDataStart + from, Math.max(0, Math.min(length, size - from))),
      };
    } catch {
      // Named below, where its content is read.
    }
  }
  yield* entryContent({ name, place, size, content: () => checked(zip, entry), plain }, container);
}

/** The bytes of an entry. @throws Error where they are damaged, or not as many as the zip says */
async function* checked(zip: ZipFile, entry: Entry): AsyncGenerator<Uint8Array> {
  let checksum = 0;
  for await (const part of await zip.openReadStreamPromise(entry)) {
    checksum = crc32(part, checksum);
    yield part;
  }
  if (checksum !== entry.crc32) throw new Error('its checksum does not hold');
}
