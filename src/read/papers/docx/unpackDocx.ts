import { type Entry, fromBuffer, type ZipFile } from 'yauzl';
import type { Finding } from '../../../data/index.ts';

/** The parts of a DOCX that hold its text, unpacked; none where the zip is no DOCX. */
export type DocxParts = {
  readonly parts: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  readonly problem: Omit<Finding, 'uri'> | null;
};

/** Parts may have so many bytes together, unpacked. */
const LARGEST = 32 * 1024 * 1024;

/** The text first, then what it refers to. */
const PARTS = /^word\/(?:document\d{0,2}|footnotes|endnotes|styles)\.xml$/;

/** Unpacks a DOCX. A part that unpacks to more than it says, or to too much, is not unpacked to its end. */
export async function unpackDocx(bytes: Uint8Array): Promise<DocxParts> {
  try {
    const zip = await open(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
    const entries = await entriesOf(zip);
    const wanted = entries.filter(({ fileName }) => PARTS.test(fileName));
    const isDocx =
      entries.some(({ fileName }) => fileName === '[Content_Types].xml') &&
      wanted.some(({ fileName }) => fileName.startsWith('word/document'));
    if (!isDocx) return { parts: [], problem: null };
    if (wanted.reduce((sum, entry) => sum + entry.uncompressedSize, 0) > LARGEST)
      return { parts: [], problem: TOO_LARGE };
    const parts: { name: string; bytes: Uint8Array }[] = [];
    for (const entry of wanted) parts.push({ name: entry.fileName, bytes: await contentOf(zip, entry) });
    return { parts: parts.sort((a, b) => a.name.localeCompare(b.name)), problem: null };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    const message = `the DOCX is damaged and cannot be unpacked: ${why}`;
    return { parts: [], problem: { code: 'damaged-docx', severity: 'error', message } };
  }
}

const TOO_LARGE = {
  code: 'too-large',
  severity: 'error',
  message: `the text of the DOCX is larger than ${LARGEST / 1024 / 1024} MB after unpacking`,
} as const;

function open(buffer: Buffer): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    fromBuffer(buffer, { lazyEntries: true }, (error, zip) => (error ? reject(error) : resolve(zip)));
  });
}

/** No DOCX has more entries. */
const MOST_ENTRIES = 20_000;

function entriesOf(zip: ZipFile): Promise<Entry[]> {
  return new Promise((resolve, reject) => {
    const entries: Entry[] = [];
    zip.on('entry', (entry: Entry) => {
      entries.push(entry);
      if (entries.length > MOST_ENTRIES) reject(new Error(`it has more than ${MOST_ENTRIES} entries`));
      else zip.readEntry();
    });
    zip.on('end', () => resolve(entries));
    zip.on('error', reject);
    zip.readEntry();
  });
}

/** The bytes of an entry; the library counts them while it unpacks, and stops where there are more than the zip says. */
function contentOf(zip: ZipFile, entry: Entry): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) return reject(error);
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => resolve(Buffer.concat(chunks)));
      stream.on('error', reject);
    });
  });
}
