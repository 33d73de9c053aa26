import { chooseCharset } from '../charset.ts';
import { mayBeExport } from '../databases/mayBeExport.ts';
import { isRtf } from '../papers/isRtf.ts';
import { isBinary } from '../sniff.ts';
import { beginningOf } from './gzip/gunzipMembers.ts';
import { gzipHeaderLength } from './gzip/gzipHeader.ts';
import { documentOfLine, parseLine } from './jsonLines/parseLine.ts';
import { isTarHeader } from './tar/tarHeader.ts';
import { BEGINNING, nextBeginning } from './warc/boundary.ts';

/** What a container is, and whether it is gzipped as a whole or member by member. */
export type ContainerFormat = {
  readonly kind: 'warc' | 'zip' | 'tar' | 'jsonl' | 'export';
  readonly packed: boolean;
};

/** So many bytes of the beginning are looked at. */
export const HEAD = 64 * 1024;

/**
 * The container that a file is, by its first bytes; null where it is none. The name decides only where a file that is called a WARC does not
 * begin as one, since its first record may be damaged.
 */
export function recognise(head: Buffer, name: string): ContainerFormat | null {
  const header = gzipHeaderLength(head);
  const packed = header !== null;
  const content = header === null ? head : beginningOf(head.subarray(header));
  const kind = kindOf(content, packed);
  if (kind) return { kind, packed };
  if (!/\.warc(?:\.gz)?$/i.test(name) || content.toString('latin1', 0, 20).startsWith('filedesc:'))
    return mayHoldExport(content) ? { kind: 'export', packed } : null;
  if (nextBeginning(head, 0) >= 0) return { kind: 'warc', packed: false };
  return head.includes(GZIP_BEGINNING) ? { kind: 'warc', packed: true } : null;
}

const GZIP_BEGINNING = Buffer.from([0x1f, 0x8b, 8]);

/** A zip begins with its first entry, an empty one with its end. */
const ZIP_BEGINNINGS = [Buffer.from([0x50, 0x4b, 3, 4]), Buffer.from([0x50, 0x4b, 5, 6])];

function kindOf(content: Buffer, packed: boolean): ContainerFormat['kind'] | null {
  if (content.subarray(0, BEGINNING.length).equals(BEGINNING)) return 'warc';
  if (!packed && ZIP_BEGINNINGS.some((beginning) => content.subarray(0, 4).equals(beginning))) return 'zip';
  if (isTarHeader(content)) return 'tar';
  return isLines(content) ? 'jsonl' : null;
}

/** Whether a text may be an export of a newspaper database; how many articles it holds, all of it says. */
function mayHoldExport(content: Buffer): boolean {
  if (isBinary(content)) return false;
  // Fonts and styles may fill the beginning of RTF.
  if (isRtf(content)) return true;
  const { charset } = chooseCharset(content, null);
  return mayBeExport(new TextDecoder(charset).decode(content));
}

/** Whether one of the first lines is a document; of a line that goes on, its first fields decide. */
function isLines(content: Buffer): boolean {
  if (!/^(?:\xef\xbb\xbf)?[ \t\r\n]{0,20}\{/.test(content.toString('latin1', 0, 32))) return false;
  const lines = content.toString('utf8').split('\n').slice(0, 5);
  return lines.some((line, index) => {
    if (index === lines.length - 1 && content.length >= 4096)
      return /^\s*\{.{0,4000}"uri"\s*:\s*"/.test(line) && /"(?:text|html|bytes)"\s*:\s*"/.test(line);
    const bytes = Buffer.from(line);
    const parsed = parseLine({ number: index + 1, offset: 0, length: bytes.length, bytes });
    return 'value' in parsed && documentOfLine(parsed.value).document !== null;
  });
}
