import { gzipSync } from 'node:zlib';
import { entriesOf } from '../containers/entriesOf.ts';
import { http, pageOf, record, uriOf } from '../containers/warcs.ts';
import { type Random, randomFrom } from './random.ts';

export type FuzzedWarcs = {
  readonly files: number;
  readonly documents: number;
  /** Documents whose bytes were not touched. */
  readonly whole: number;
  readonly faults: readonly string[];
};

/** A part of a file: a record, or garbage; `page` where it is that of a page, `whole` where nothing in it was changed. */
type Part = { bytes: Buffer; readonly uri: string | null; readonly page: string; whole: boolean };

/** Makes WARC files, damages them, and compares what is read with what was written. Names each file of which something is missing. */
export async function fuzzWarcs(seed: number, files: number): Promise<FuzzedWarcs> {
  const faults: string[] = [];
  let [documents, whole] = [0, 0];
  for (let number = 0; number < files; number++) {
    const random = randomFrom(seed + number);
    const { parts, bytes, packing } = made(random);
    const pages = parts.filter(({ uri }) => uri !== null);
    documents += pages.length;
    whole += pages.filter((part) => part.whole).length;
    const trouble = await troubleOf(parts, bytes, packing).catch((error) => `it throws ${error.stack}`);
    if (trouble) faults.push(`seed ${seed + number} (${packing}): ${trouble}`);
  }
  return { files, documents, whole, faults };
}

type Packing = 'plain' | 'members' | 'one member';

export function made(random: Random): { parts: Part[]; bytes: Buffer; packing: Packing } {
  const packing = random.of(['plain', 'members', 'one member'] as const);
  const parts: Part[] = [];
  for (let number = 0; number < 2 + random.below(7); number++) parts.push(partOf(number, random));
  if (packing === 'members') for (const part of parts) part.bytes = gzipSync(part.bytes);
  for (let changes = random.below(5); changes > 0; changes--) {
    const at = random.below(parts.length);
    if (random.chance(0.3))
      parts.splice(at, 0, { bytes: garbage(random), uri: null, page: '', whole: false });
    else if (parts[at]!.bytes.length > 2) damage(parts[at]!, random);
  }
  let bytes = Buffer.concat(parts.map((part) => part.bytes));
  if (packing === 'one member') {
    bytes = gzipSync(bytes);
    if (random.chance(0.3)) {
      bytes = bytes.subarray(0, 100 + random.below(bytes.length));
      // What could still be unpacked is not known here.
      for (const part of parts) part.whole = false;
    }
  }
  return { parts, bytes, packing };
}

function partOf(number: number, random: Random): Part {
  const page = pageOf(random.below(1e6), 1 + random.below(4));
  const uri = uriOf(number);
  const type = random.of(['response', 'response', 'response', 'resource', 'request', 'metadata', 'warcinfo']);
  if (type === 'response') return { bytes: record({ uri, block: http(page) }), uri, page, whole: true };
  if (type === 'resource')
    return { bytes: record({ type, uri, block: page, contentType: 'text/html' }), uri, page, whole: true };
  return { bytes: record({ type, uri, block: 'GET / HTTP/1.1\r\n\r\n' }), uri: null, page, whole: true };
}

function garbage(random: Random): Buffer {
  const length = 1 + random.below(3000);
  const kinds = [
    () => Buffer.alloc(length, 'WARC is a word. '),
    () => Buffer.alloc(length),
    () => Buffer.from(Array.from({ length }, () => random.below(256))),
    () => gzipSync(Buffer.alloc(length, 'not a record ')),
  ];
  return random.of(kinds)();
}

function damage(part: Part, random: Random): void {
  part.whole = false;
  const { bytes } = part;
  const at = random.below(bytes.length);
  const length = 1 + random.below(Math.min(400, bytes.length - at));
  const kinds: (() => Buffer)[] = [
    () => Buffer.from(bytes.map((byte, index) => (index === at ? byte ^ (1 << random.below(8)) : byte))),
    () => bytes.subarray(0, at + 1),
    () => bytes.subarray(at),
    () => Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + length)]),
    () => Buffer.concat([bytes.subarray(0, at), garbage(random), bytes.subarray(at)]),
    () => Buffer.concat([bytes.subarray(0, at), Buffer.alloc(length), bytes.subarray(at + length)]),
    () =>
      Buffer.from(
        bytes
          .toString('latin1')
          .replace(
            /Content-Length: \d+/,
            `Content-Length: ${random.of(['0', '-1', '7', '900', '99999', '1e9', `${10 ** 15}`])}`,
          ),
        'latin1',
      ),
  ];
  part.bytes = random.of(kinds)();
}

async function troubleOf(parts: readonly Part[], bytes: Buffer, packing: Packing): Promise<string | null> {
  const entries = await entriesOf(bytes, packing === 'plain' ? 'a.warc' : 'a.warc.gz');
  if (!entries) return parts.some((part) => part.whole && part.uri) ? 'it is not known as a WARC' : null;
  for (const { uri, page } of parts.filter((part) => part.whole && part.uri !== null)) {
    const found = entries.filter(
      (entry) =>
        entry.kind === 'document' &&
        entry.document.uri === uri &&
        Buffer.from(entry.document.bytes).toString() === page,
    );
    if (found.length !== 1) return `${uri} was not touched, and is there ${found.length} times`;
  }
  const ranges = entries
    .map(({ offset, length }): [number, number] => [offset, offset + length])
    .sort(([a], [b]) => a - b);
  let covered = 0;
  for (const [start, end] of [...ranges, [bytes.length, bytes.length] as const]) {
    // Line breaks around records belong to none.
    if (start > covered && /[^\r\n]/.test(bytes.toString('latin1', covered, start)))
      return `from byte ${covered} of ${bytes.length} on, bytes are in no entry`;
    covered = Math.max(covered, end);
  }
  return null;
}
