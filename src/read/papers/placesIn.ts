import type { Segment } from '../../data/index.ts';
import type { TextLayer } from './layer.ts';
import type { Box, Run } from './run.ts';
import { runOf } from './runTable.ts';

/** The page and the box of words, by the characters of the layer's text. */
export function placesIn({ runs }: TextLayer): (start: number, end: number) => Pick<Segment, 'page' | 'box'> {
  return (start, end) => {
    const run = runOf(runs, start);
    return { page: run.page, box: partOf(run, start, end) };
  };
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
