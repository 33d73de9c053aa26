import {
  brotliDecompressSync,
  constants,
  gunzipSync,
  inflateRawSync,
  inflateSync,
  zstdDecompressSync,
} from 'node:zlib';
import { type EntryProblem, LARGEST_DOCUMENT } from '../entry.ts';
import type { Fields } from './recordFields.ts';

/** The bytes of a page as it was before it was sent, and what was wrong on the way; null where they are too many or cannot be had. */
export type DecodedBody = {
  readonly bytes: Buffer | null;
  readonly problems: readonly EntryProblem[];
};

/** Takes the transfer and content encodings of an HTTP answer away. Many archives have done that already, so that what does not fit is left as it is. */
export function decodeBody(body: Buffer, fields: Fields): DecodedBody {
  const problems: EntryProblem[] = [];
  let bytes = body;
  if (/\bchunked\b/i.test(fields.get('transfer-encoding') ?? '')) {
    const { content, problem } = dechunk(body);
    bytes = content;
    if (problem) problems.push({ code: 'wrong-chunks', message: problem });
  }
  const encodings = (fields.get('content-encoding') ?? '').toLowerCase().split(',');
  for (const name of encodings.map((each) => each.trim()).reverse()) {
    const decode = DECODERS[name];
    if (!decode || bytes.length === 0) continue;
    const decoded = attempt(() => decode(bytes));
    if (decoded === 'large')
      return {
        bytes: null,
        problems: [{ code: 'too-large', message: `the page has more than ${LARGEST_DOCUMENT / 2 ** 20} MB` }],
      };
    if (decoded) bytes = decoded;
    else
      problems.push({
        code: 'wrong-encoding',
        message: `the page is not compressed with ${name}, as its header says; it was read as it is`,
      });
  }
  return { bytes, problems };
}

const MOST = { maxOutputLength: LARGEST_DOCUMENT };
const CUT = { ...MOST, finishFlush: constants.Z_SYNC_FLUSH };

const DECODERS: Readonly<Record<string, (bytes: Buffer) => Buffer>> = {
  gzip: (bytes) => gunzipSync(bytes, CUT),
  'x-gzip': (bytes) => gunzipSync(bytes, CUT),
  // Some servers send deflate with its two bytes of header, some without.
  deflate: (bytes) => {
    try {
      return inflateSync(bytes, CUT);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw error;
      return inflateRawSync(bytes, CUT);
    }
  },
  br: (bytes) => brotliDecompressSync(bytes, MOST),
  zstd: (bytes) => zstdDecompressSync(bytes, MOST),
};

function attempt(decode: () => Buffer): Buffer | 'large' | null {
  try {
    return decode();
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? 'large' : null;
  }
}

/** The content of chunks; what is not in chunks, though it should be, is given back as it is. */
function dechunk(body: Buffer): { readonly content: Buffer; readonly problem: string | null } {
  const parts: Buffer[] = [];
  for (let at = 0; ; ) {
    const end = body.indexOf(0x0a, at);
    const line = end < 0 ? '' : body.toString('latin1', at, Math.min(end, at + 64));
    const [, hex] = /^[ \t]{0,8}([0-9a-f]{1,16})[ \t]{0,8}(?:;[^\r\n]{0,60})?\r?$/i.exec(line) ?? [];
    if (hex === undefined) {
      if (at === 0) return { content: body, problem: 'the page is not in chunks, as its header says' };
      if (at >= body.length) return { content: Buffer.concat(parts), problem: 'the last chunk is missing' };
      return {
        content: Buffer.concat([...parts, body.subarray(at)]),
        problem: `the chunks of the page end at its byte ${at}; the rest was read as it is`,
      };
    }
    const size = Number.parseInt(hex, 16);
    if (size === 0) return { content: Buffer.concat(parts), problem: null };
    const start = end + 1;
    parts.push(body.subarray(start, Math.min(body.length, start + size)));
    if (start + size > body.length)
      return {
        content: Buffer.concat(parts),
        problem: `a chunk should have ${size} bytes, and the page has ${body.length - start} more`,
      };
    at = start + size;
    if (body[at] === 0x0d) at += 1;
    if (body[at] === 0x0a) at += 1;
  }
}
