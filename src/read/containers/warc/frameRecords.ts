import type { Place } from '../entry.ts';
import type { Unpacked } from '../gzip/gunzipMembers.ts';
import { BEGINNING, beginsRecord, claimedEnd, LOOKAHEAD, nextBeginning } from './boundary.ts';
import { holdsDigest } from './digests.ts';
import { endOfHeader, type Fields, fieldsOf } from './recordFields.ts';

/** A record as it is in the file, or bytes that are none. */
export type Framed = Place &
  (
    | {
        readonly fields: Fields;
        readonly block: Buffer;
        /** How many bytes the block has; more than `block` where it is too large to be kept. */
        readonly blockLength: number;
      }
    | { readonly problem: string }
  );

/** Longer headers are no headers. */
const LONGEST_HEADER = 1024 * 1024;
/** Of longer blocks, only the beginning is kept: enough to know what they are. */
const LARGEST_BLOCK = 40 * 1024 * 1024;
const KEPT_OF_LARGE = 64 * 1024;

type Damage = Extract<Unpacked, { damage: string }>;

/** Where content was unpacked from: `at` in the content is `offset` in the file; plain content goes on from there byte by byte. */
type Mark = {
  readonly at: number;
  readonly offset: number;
  readonly end: number | null;
  readonly record: boolean;
};

/**
 * The records of a WARC, in order, and each run of bytes that is none. Lengths are not believed: where a record does not end with the blank
 * lines that follow every record, or another begins within it, it is named, and the next is looked for by its first line. So no wrong
 * length swallows the record after it.
 */
export async function* frameRecords(
  source: AsyncIterable<Unpacked>,
  { packed, size }: { readonly packed: boolean; readonly size: number },
): AsyncGenerator<Framed> {
  const input = source[Symbol.asyncIterator]();
  let content: Buffer = Buffer.alloc(0);
  /** The memory that `content` is in, where there is room behind it. */
  let room: Buffer = content;
  /** The place of the first byte of `content` in all that was unpacked. */
  let base = 0;
  let marks: Mark[] = [];
  let damage: Damage | null = null;
  /** Whether the damage was named with the record that it cut off. */
  let named = false;
  let over = false;

  /** Unpacks more; false at the end, and at a damaged place. */
  async function more(): Promise<boolean> {
    if (over || damage) return false;
    const { done, value } = await input.next();
    if (done) {
      over = true;
      return false;
    }
    if ('damage' in value) {
      damage = value;
      return false;
    }
    const at = base + content.length;
    const first = marks.findLastIndex((mark) => mark.at <= base);
    if (content.length === 0 && value.begins) marks = [];
    else if (first > 0) marks = marks.slice(first);
    if (value.begins || (packed && marks.length === 0))
      marks.push({ at, offset: value.offset, end: value.end, record: startsRecord(value.bytes) });
    append(value.bytes);
    return true;
  }

  /** Bytes are only ever written behind those there are, since blocks that were handed over are parts of the same memory. */
  function append(bytes: Buffer): void {
    if (content.length === 0) {
      [content, room] = [bytes, bytes];
      return;
    }
    const length = content.length + bytes.length;
    const start = content.byteOffset - room.byteOffset;
    if (room.length - start < length) {
      room = Buffer.allocUnsafeSlow(length * 2);
      content.copy(room);
      bytes.copy(room, content.length);
      content = room.subarray(0, length);
    } else {
      bytes.copy(room, start + content.length);
      content = room.subarray(start, start + length);
    }
  }

  /** Unpacks until there are so many bytes; they are gathered before they are joined. */
  async function fill(length: number): Promise<boolean> {
    while (content.length < length) {
      if (!(await more())) return false;
    }
    return true;
  }

  function drop(length: number): void {
    content = content.subarray(length);
    base += length;
    const first = marks.findLastIndex(({ at }) => at <= base);
    if (first > 0) marks = marks.slice(first);
  }

  /** Where the first bytes of `content`, up to `end`, are in the file. */
  function placeOf(end: number): Place {
    const mark = marks[0];
    if (!mark) return { offset: 0, length: 0, within: 0 };
    if (!packed) return { offset: mark.offset + base - mark.at, length: end, within: 0 };
    const last = marks.findLast(({ at }) => at < base + end) ?? mark;
    return { offset: mark.offset, length: (last.end ?? size) - mark.offset, within: base - mark.at };
  }

  /** The first place in `content` from `from` on where a member begins with a record. */
  const memberAt = (from: number, to: number): number => {
    const mark = marks.find(({ at, record }) => record && at - base >= from && at - base < to);
    return mark ? mark.at - base : -1;
  };

  /** Where the next record begins, after what is dropped on the way; -1 at the end. Names what was dropped. */
  async function* resync(from: number, problem: string): AsyncGenerator<Framed> {
    const { offset, within, length: known } = placeOf(Math.min(from + 1, content.length));
    const began = base;
    let looked = from;
    for (;;) {
      const found = [nextBeginning(content, looked), memberAt(looked, content.length)].filter(
        (at) => at >= 0,
      );
      if (found.length > 0) {
        drop(Math.min(...found));
        break;
      }
      looked = Math.max(from, content.length - LOOKAHEAD);
      // What was looked through is not kept.
      if (looked > 4 * 1024 * 1024) {
        drop(looked - 1);
        [from, looked] = [1, 1];
      }
      if (!(await more())) {
        drop(content.length);
        // What a damaged member cut off is named together with it.
        if (damage && marks[0]?.offset === damage.offset) {
          problem = `${problem}: ${damage.damage}`;
          named = true;
        }
        break;
      }
    }
    const last = marks.findLast(({ at }) => at < base && at >= began);
    const through =
      last && content.length === 0
        ? (last.end ?? size)
        : (marks.findLast(({ at }) => at <= base)?.offset ?? 0);
    yield { offset, within, length: packed ? Math.max(known, through - offset) : base - began, problem };
  }

  async function* segment(): AsyncGenerator<Framed> {
    for (;;) {
      while ((content[0] === 0x0d || content[0] === 0x0a) && content.length > 0) drop(1);
      if (content.length === 0) {
        if (await more()) continue;
        return;
      }
      await fill(BEGINNING.length);
      if (!content.subarray(0, BEGINNING.length).equals(BEGINNING)) {
        yield* resync(1, 'these bytes are no WARC record');
        continue;
      }
      const header = await headerEnd();
      const next = header
        ? [nextBeginning(content.subarray(0, header.body), 1), memberAt(1, header.body)]
        : [];
      if (!header || next.some((at) => at >= 0)) {
        yield* resync(BEGINNING.length, 'the header of the record does not end');
        continue;
      }
      const fields = fieldsOf(content.toString('utf8', 0, header.end));
      const written = fields.get('content-length');
      if (written === undefined || !/^\d{1,19}$/.test(written)) {
        const why =
          written === undefined ? 'has no Content-Length' : `has the Content-Length ${shown(written)}`;
        yield* resync(header.body, `the record ${why}`);
        continue;
      }
      yield* record(fields, header.body, Number(written));
    }
  }

  async function headerEnd() {
    for (let length = 4096; ; length *= 4) {
      const before = content.length;
      const found = endOfHeader(content.subarray(0, LONGEST_HEADER), 0);
      if (found) return found;
      if (before >= LONGEST_HEADER) return null;
      await fill(Math.max(length, before + 1));
      if (content.length === before) return null;
    }
  }

  async function* record(fields: Fields, start: number, length: number): AsyncGenerator<Framed> {
    if (length > LARGEST_BLOCK) {
      await fill(start + KEPT_OF_LARGE);
      const next = memberAt(1, content.length);
      const most = next < 0 ? content.length : next;
      const block = Buffer.from(content.subarray(start, Math.min(most, start + KEPT_OF_LARGE)));
      for await (const rest of resync(start, ''))
        yield {
          offset: rest.offset,
          length: rest.length,
          within: rest.within,
          fields,
          block,
          blockLength: length,
        };
      return;
    }
    const end = start + length;
    await fill(end + 4);
    if (endOfBreaks(end) < end + 4) await fill(end + LOOKAHEAD);
    const wrong = `its Content-Length is ${length}, which does not fit`;
    const member = memberAt(1, end);
    if (member >= 0) {
      yield* resync(start, wrong);
      return;
    }
    if (content.length < end) {
      const inside = nextBeginning(content, start);
      yield* resync(start, inside >= 0 ? wrong : 'the record is cut off');
      return;
    }
    const isWhole = isFollowed(end) && !(await holdsRecords(start, end));
    const block = content.subarray(start, end);
    // A WARC may be stored as a page; then the digest holds.
    if (!isWhole && !holdsDigest(fields, block)) {
      yield* resync(start, wrong);
      return;
    }
    const after = endOfBreaks(end);
    const place = placeOf(after);
    drop(after);
    yield { ...place, fields, block, blockLength: length };
  }

  /** Whether what follows a block is what follows a record: blank lines, another record, or nothing. */
  function isFollowed(end: number): boolean {
    const after = endOfBreaks(end);
    return after === content.length || after - end >= 4 || beginsRecord(content, after);
  }

  /**
   * Whether other records are in a block, so that its length reaches into them: whether what looks like a record there ends where a record
   * may end. A page that shows how a WARC looks has none.
   */
  async function holdsRecords(start: number, end: number): Promise<boolean> {
    for (let at = nextBeginning(content.subarray(0, end), start); at >= 0; ) {
      const inner = claimedEnd(content, at);
      if (inner !== null && inner - start <= LARGEST_BLOCK) {
        await fill(inner + 4);
        const reaches = inner <= content.length && endOfBreaks(inner) >= end;
        if (reaches ? isFollowed(inner) : beginsRecord(content, endOfBreaks(inner))) return true;
      }
      at = nextBeginning(content.subarray(0, end), at + 1);
    }
    return false;
  }

  /** Where the line breaks after a block end: at most as many as follow a record. */
  function endOfBreaks(end: number): number {
    let at = end;
    while (at < content.length && at < end + 4 && (content[at] === 0x0d || content[at] === 0x0a)) at += 1;
    return at;
  }

  for (;;) {
    yield* segment();
    const found = damage as Damage | null;
    if (!found) return;
    if (!named)
      yield { offset: found.offset, length: found.end - found.offset, within: 0, problem: found.damage };
    [damage, named, marks] = [null, false, []];
  }
}

function startsRecord(bytes: Buffer): boolean {
  return bytes.subarray(0, BEGINNING.length).equals(BEGINNING);
}

function shown(value: string): string {
  return value.length > 40 ? `${value.slice(0, 40)}…` : value || '(empty)';
}
