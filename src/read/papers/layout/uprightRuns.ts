import type { TextLayer } from '../layer.ts';
import type { Box, Run } from '../run.ts';

/** The runs of a page as its reader would hold it: upright, each once. What is turned otherwise, or drawn again, is left out. */
export function uprightRuns(
  runs: readonly Run[],
  size: TextLayer['pages'][number],
): {
  readonly upright: Run[];
  readonly turned: Run[];
  /** The quarter turns of most of its letters. */
  readonly most: number;
  readonly height: number;
} {
  const letters = [0, 0, 0, 0];
  for (const { turned, start, end } of runs) letters[turned]! += end - start;
  const most = letters.indexOf(Math.max(...letters));
  const height = most % 2 === 0 ? size[1] : size[0];
  const upright = runs
    .filter(({ turned }) => turned === most)
    .map((run) => (most === 0 ? run : { ...run, box: turnBack(run.box, most, size) }));
  return { upright, turned: runs.filter(({ turned }) => turned !== most), most, height };
}

/** A box after the page was turned back by as many quarters as its words are turned. */
export function turnBack(
  [x0, y0, x1, y1]: Box,
  quarters: number,
  [width, height]: readonly [number, number],
): Box {
  if (quarters === 1) return [y0, width - x1, y1, width - x0];
  if (quarters === 2) return [width - x1, height - y1, width - x0, height - y0];
  return [height - y1, x0, height - y0, x1];
}
