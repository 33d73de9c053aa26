import { makeDocument, type Origin } from '../../../data/index.ts';
import { chooseCharset } from '../../charset.ts';
import { divide, type ExportPart } from '../../databases/divide.ts';
import { EXPORTED } from '../../databases/exportedType.ts';
import type { ExportLine } from '../../databases/exportLine.ts';
import { textLines } from '../../databases/textLines.ts';
import { type Decoded, decode } from '../../decode.ts';
import type { ContainerEntry, EntryProblem, Place } from '../entry.ts';

/** A file of exported articles: its text and lines, and which of them are what. */
export type ExportFile = {
  readonly bytes: Uint8Array;
  readonly decoded: Decoded;
  readonly lines: readonly ExportLine[];
  readonly parts: readonly ExportPart[];
};

/** The export of a newspaper database that bytes are, if they hold more than one article; else null. */
export function openExport(bytes: Uint8Array): ExportFile | null {
  const { charset } = chooseCharset(bytes, null);
  const decoded = decode(bytes, charset);
  if (/^\s*(?:<|\{\\rtf)/.test(decoded.text.slice(0, 1000))) return null;
  const lines = textLines(decoded.text);
  const parts = divide(lines);
  const articles = parts.filter(({ why }) => why === null);
  return articles.length > 1 ? { bytes, decoded, lines, parts } : null;
}

/** The articles of an export, one by one, each of its own bytes of the file; what the database adds is passed over by name. */
export function* readExportFile(
  { bytes, decoded, lines, parts }: ExportFile,
  container: Pick<Origin, 'container' | 'sha256'>,
): Generator<ContainerEntry> {
  const starts = parts.map(({ from }) => decoded.byteAt(lines[from]!.nodes[0]!.start));
  const contentType = `text/plain; charset=${decoded.charset}; ${EXPORTED}`;
  const missing = missingOf(parts);
  const last = parts.findLastIndex(({ why }) => why === null);
  let articles = 0;
  for (const [i, { why, number }] of parts.entries()) {
    const [offset, end] = [starts[i]!, starts[i + 1] ?? bytes.length];
    const place: Place = { offset, length: end - offset, within: 0 };
    if (why !== null) {
      yield { ...place, kind: 'skipped', why };
      continue;
    }
    articles += 1;
    const uri = `${container.container}!/${number ?? articles}`;
    const origin: Origin = { ...container, entry: null, ...place, record: null };
    const document = makeDocument(uri, bytes.subarray(offset, end), { contentType, origin });
    yield { ...place, kind: 'document', document, warnings: i === last ? missing : [] };
  }
}

/** What is said where the documents that an export counts are not all there. */
function missingOf(parts: readonly ExportPart[]): EntryProblem[] {
  const counted = parts.filter(({ number, of }) => number !== null && of !== null);
  const of = Math.max(0, ...counted.map((part) => part.of!));
  const there = new Set(counted.map(({ number }) => number));
  const first = Math.min(...counted.map(({ number }) => number!));
  if (counted.length === 0 || there.size === of || there.size < counted.length) return [];
  const missing: number[] = [];
  for (let number = first; number <= Math.min(of, first + 100_000); number++)
    if (!there.has(number)) missing.push(number);
  if (missing.length === 0) return [];
  const named = missing.slice(0, 5).join(', ');
  const message = `the export counts ${of} documents, and ${missing.length} of them are not in it: ${named}${missing.length > 5 ? ' …' : ''}`;
  return [{ code: 'documents-missing', message }];
}
