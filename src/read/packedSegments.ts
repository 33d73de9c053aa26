import type { Segment } from '../data/index.ts';

/**
 * Segments as columns of numbers, which one process sends to another. A PDF of 2,000 pages has some 300,000 of them: as objects they take more
 * memory than all its text, and on their way as much again.
 */
export type PackedSegments = {
  /** `COLUMNS` numbers a segment: its text, its bytes, what it is from, its page or 0, its part or 0. */
  readonly numbers: Int32Array<ArrayBuffer>;
  /** Four numbers for each segment that has a box; of one without, the first is NaN. */
  readonly boxes: Float64Array<ArrayBuffer>;
  /** The parts of a DOCX, counted from 1. */
  readonly parts: readonly NonNullable<Segment['part']>[];
};

const COLUMNS = 7;
const FROM: readonly Segment['from'][] = ['verbatim', 'entity', 'made'];

export function packSegments(segments: readonly Segment[]): PackedSegments {
  const numbers = new Int32Array(segments.length * COLUMNS);
  const boxes = new Float64Array(segments.length * 4).fill(Number.NaN);
  const parts: NonNullable<Segment['part']>[] = [];
  for (const [index, { text, bytes, from, page = 0, part, box }] of segments.entries()) {
    if (part && !isPart(parts.at(-1), part)) parts.push(part);
    numbers.set([...text, ...bytes, FROM.indexOf(from), page, part ? parts.length : 0], index * COLUMNS);
    if (box) boxes.set(box, index * 4);
  }
  return { numbers, boxes, parts };
}

function isPart(a: Segment['part'], b: NonNullable<Segment['part']>): boolean {
  return a?.name === b.name && a.start === b.start;
}

export function unpackSegments({ numbers, boxes, parts }: PackedSegments): Segment[] {
  return Array.from({ length: numbers.length / COLUMNS }, (_, index): Segment => {
    const at = index * COLUMNS;
    const [page, part] = [numbers[at + 5]!, parts[numbers[at + 6]! - 1]];
    const [left, top, right, bottom] = boxes.subarray(index * 4, index * 4 + 4) as unknown as Box;
    return {
      text: [numbers[at]!, numbers[at + 1]!],
      bytes: [numbers[at + 2]!, numbers[at + 3]!],
      from: FROM[numbers[at + 4]!]!,
      ...(page > 0 && { page }),
      ...(part && { part }),
      ...(!Number.isNaN(left) && { box: [left, top, right, bottom] }),
    };
  });
}

type Box = NonNullable<Segment['box']>;
