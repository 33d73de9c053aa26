import { lowerBound, type Segment } from '../../data/index.ts';
import type { Decoded } from '../decode.ts';
import type { Box, Run, TextLayer } from './layer.ts';

/** Segments with the page and the box of their words; those of the reader's own have none. */
export function withBoxes(segments: readonly Segment[], { runs }: TextLayer, decoded: Decoded): Segment[] {
  return segments.map((segment) => {
    if (segment.from !== 'verbatim') return segment;
    const [start, end] = segment.bytes.map((byte) => decoded.indexAt(byte)) as [number, number];
    const run = runs[lowerBound(runs.length, (index) => runs[index]!.end > start)]!;
    return { ...segment, page: run.page, box: partOf(run, start, end) };
  });
}

/** The box of some characters of a run, as if all were equally wide; rounded to tenths of a point. */
function partOf(
  { box, start, end, turned }: Run,
  from: number,
  to: number,
): [number, number, number, number] {
  const [first, last] = [(from - start) / (end - start), (to - start) / (end - start)];
  return cut(box, first, last, turned).map((value) => Math.round(value * 10) / 10) as [
    number,
    number,
    number,
    number,
  ];
}

/** The part of a box between two shares of its length, in the direction of its words. */
export function cut([x0, y0, x1, y1]: Box, first: number, last: number, turned: number): Box {
  const [width, height] = [x1 - x0, y1 - y0];
  if (turned === 0) return [x0 + first * width, y0, x0 + last * width, y1];
  if (turned === 1) return [x0, y0 + first * height, x1, y0 + last * height];
  if (turned === 2) return [x1 - last * width, y0, x1 - first * width, y1];
  return [x0, y1 - last * height, x1, y1 - first * height];
}
