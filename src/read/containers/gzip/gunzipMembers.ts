import { constants, crc32, createInflateRaw, inflateRawSync } from 'node:zlib';
import type { FileBytes } from '../fileBytes.ts';
import { gzipHeaderLength } from './gzipHeader.ts';

/** A part of a container's unpacked content, or a place where it cannot be unpacked. */
export type Unpacked =
  | {
      readonly bytes: Buffer;
      /** Where the gzip member begins and ends; the end is null while it is not known. */
      readonly offset: number;
      readonly end: number | null;
      /** Whether this is the beginning of the member. */
      readonly begins: boolean;
    }
  | { readonly damage: string; readonly offset: number; readonly end: number };

/** Members that unpack to more are unpacked a part at a time. */
const SMALL = 4 * 1024 * 1024;
const FIRST_WINDOW = 512 * 1024;
const LARGEST_WINDOW = 4 * 1024 * 1024;
const CHUNK = 256 * 1024;
const TRAILER = 8;

/**
 * Unpacks gzip members one after the other. What is damaged is named, and the next member is looked for by its first bytes, which must
 * unpack to something that `begins` knows: one broken member does not hide those after it.
 */
export async function* gunzipMembers(
  file: FileBytes,
  begins: (head: Buffer) => boolean,
  start = 0,
): AsyncGenerator<Unpacked> {
  let window = { at: start, bytes: file.at(start, FIRST_WINDOW) };
  /** The bytes from a place on: at least `least` of them where there are so many. */
  const from = (place: number, least: number): Buffer => {
    const skipped = place - window.at;
    const there = window.bytes.length - skipped;
    if (skipped >= 0 && (there >= least || place + there >= file.size)) return window.bytes.subarray(skipped);
    window = { at: place, bytes: file.at(place, Math.max(least, FIRST_WINDOW)) };
    return window.bytes;
  };

  for (let at = start; at < file.size; ) {
    const head = gzipHeaderLength(from(at, 64 * 1024));
    const member =
      head === null ? { damage: 'these bytes are no gzip member' } : inflateSmall(at, head, file.size, from);
    if (member === 'large') {
      const ended: Ended = yield* inflateLarge(file, at, head!);
      if ('end' in ended) {
        at = ended.end;
        continue;
      }
      const next = nextMember(file, at + 1, begins);
      yield { damage: ended.damage, offset: at, end: next };
      at = next;
    } else if ('damage' in member) {
      const next = nextMember(file, at + 1, begins);
      yield { damage: member.damage, offset: at, end: next };
      at = next;
    } else {
      yield { bytes: member.bytes, offset: at, end: member.end, begins: true };
      at = member.end;
    }
  }
}

type Ended = { readonly end: number } | { readonly damage: string };

/** Unpacks a member at once; `large` where that would take too much memory, or only a part of it can be had. */
function inflateSmall(
  at: number,
  head: number,
  size: number,
  from: (place: number, least: number) => Buffer,
): { readonly bytes: Buffer; readonly end: number } | { readonly damage: string } | 'large' {
  for (let least = 64 * 1024; ; least *= 4) {
    const packed = from(at, least);
    const isLast = at + packed.length >= size;
    try {
      const { buffer, engine } = inflateInfo(packed.subarray(head), SMALL);
      const trailer = head + engine.bytesWritten;
      if (trailer + TRAILER <= packed.length) {
        const damage = trailerProblem(buffer, packed.subarray(trailer, trailer + TRAILER));
        return damage ? { damage } : { bytes: buffer, end: at + trailer + TRAILER };
      }
      if (isLast) return 'large';
    } catch {
      return 'large';
    }
    if (least >= LARGEST_WINDOW) return 'large';
  }
}

function inflateInfo(packed: Buffer, most: number) {
  // The types of Node do not know what `info` gives back.
  return inflateRawSync(packed, {
    info: true,
    chunkSize: CHUNK,
    maxOutputLength: most,
    finishFlush: constants.Z_SYNC_FLUSH,
  }) as unknown as { readonly buffer: Buffer; readonly engine: { readonly bytesWritten: number } };
}

function trailerProblem(unpacked: Buffer, trailer: Buffer): string | null {
  if (trailer.readUInt32LE(0) !== crc32(unpacked)) return 'the checksum of the gzip member does not hold';
  return trailer.readUInt32LE(4) === unpacked.length % 2 ** 32
    ? null
    : 'the length of the gzip member does not hold';
}

/** Unpacks a member a part at a time, with the memory of a few parts. */
async function* inflateLarge(file: FileBytes, offset: number, head: number): AsyncGenerator<Unpacked, Ended> {
  const inflate = createInflateRaw({ chunkSize: CHUNK });
  let [checksum, length, begins] = [0, 0, true];
  const feeding = feed(inflate, file, offset + head);
  // What goes wrong there, the loop below sees, too.
  feeding.catch(() => {});
  try {
    for await (const bytes of inflate as AsyncIterable<Buffer>) {
      checksum = crc32(bytes, checksum);
      length += bytes.length;
      yield { bytes, offset, end: null, begins };
      begins = false;
    }
  } catch (error) {
    return { damage: damageOf(error) };
  } finally {
    inflate.destroy();
  }
  const trailer = offset + head + inflate.bytesWritten;
  const written = file.at(trailer, TRAILER);
  if (written.length < TRAILER) return { damage: 'the gzip member is cut off' };
  if (written.readUInt32LE(0) !== checksum || written.readUInt32LE(4) !== length % 2 ** 32)
    return { damage: 'the checksum of the gzip member does not hold' };
  return { end: trailer + TRAILER };
}

async function feed(
  inflate: ReturnType<typeof createInflateRaw>,
  file: FileBytes,
  start: number,
): Promise<void> {
  for (let at = start; !inflate.destroyed && !inflate.readableEnded; ) {
    const packed = file.at(at, CHUNK);
    at += packed.length;
    if (packed.length === 0) {
      inflate.end();
      return;
    }
    await new Promise<void>((taken) => {
      inflate.once('close', taken);
      inflate.write(packed, () => {
        inflate.off('close', taken);
        taken();
      });
    });
  }
}

function damageOf(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'Z_BUF_ERROR') return 'the gzip member is cut off';
  return `the gzip member is damaged (${error instanceof Error ? error.message : String(error)})`;
}

/** Where the next member begins whose content begins as it should; the end of the file where there is none. */
function nextMember(file: FileBytes, start: number, begins: (head: Buffer) => boolean): number {
  const SIGNATURE = Buffer.from([0x1f, 0x8b, 0x08]);
  for (let at = start; at < file.size; ) {
    const bytes = file.at(at, LARGEST_WINDOW);
    for (let found = bytes.indexOf(SIGNATURE); found >= 0; found = bytes.indexOf(SIGNATURE, found + 1)) {
      const packed = file.at(at + found, 64 * 1024);
      const head = gzipHeaderLength(packed);
      if (head !== null && begins(beginningOf(packed.subarray(head)))) return at + found;
    }
    if (at + bytes.length >= file.size) break;
    at += bytes.length - SIGNATURE.length;
  }
  return file.size;
}

/** The first bytes that packed ones unpack to; none where they do not. */
export function beginningOf(packed: Buffer): Buffer {
  for (const length of [4096, packed.length])
    try {
      return inflateInfo(packed.subarray(0, length), 16 * 1024 * 1024).buffer.subarray(0, 4096);
    } catch {
      // A block may be cut where it cannot be unpacked yet.
    }
  return Buffer.alloc(0);
}
