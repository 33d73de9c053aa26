import type { Box, Run } from '../run.ts';

/** Runs that stand beside each other, from left to right: a line of a column, or a part of it between wide gaps. */
export type Row = {
  readonly page: number;
  readonly runs: readonly Run[];
  readonly box: Box;
  /** The size of most of its letters. */
  readonly size: number;
};

export function rowOf(runs: readonly Run[]): Row {
  const letters = new Map<number, number>();
  for (const { size, start, end } of runs) letters.set(size, (letters.get(size) ?? 0) + end - start);
  const [size] = [...letters].reduce((a, b) => (b[1] > a[1] ? b : a));
  return { page: runs[0]!.page, runs, box: around(runs.map(({ box }) => box)), size };
}

export function around(boxes: readonly Box[]): Box {
  let [x0, y0, x1, y1] = boxes[0]!;
  for (const [left, top, right, bottom] of boxes) {
    x0 = Math.min(x0, left);
    y0 = Math.min(y0, top);
    x1 = Math.max(x1, right);
    y1 = Math.max(y1, bottom);
  }
  return [x0, y0, x1, y1];
}

/** The rows that runs of one page, or of one column of it, are drawn in, from the top. */
export function rowsOf(runs: readonly Run[]): Row[] {
  const byMiddle = runs
    .map((run) => ({ run, box: lineBox(run, runs) }))
    .sort((a, b) => middle(a.box) - middle(b.box));
  const rows: { runs: Run[]; top: number; bottom: number }[] = [];
  for (const { run, box } of byMiddle) {
    const [, top, , bottom] = box;
    // A raised mark may come before the words that it stands beside.
    const row = rows
      .slice(-3)
      .find((one) => shared(one, top, bottom) > 0.5 * Math.min(bottom - top, one.bottom - one.top));
    if (!row) rows.push({ runs: [run], top, bottom });
    else {
      row.runs.push(run);
      if (bottom - top > row.bottom - row.top) [row.top, row.bottom] = [top, bottom];
    }
  }
  return rows.map((row) => rowOf(row.runs.sort((a, b) => a.box[0] - b.box[0])));
}

function middle([, top, , bottom]: Box): number {
  return (top + bottom) / 2;
}

function shared(row: { readonly top: number; readonly bottom: number }, top: number, bottom: number): number {
  return Math.min(row.bottom, bottom) - Math.max(row.top, top);
}

/** The box of a run within its line: an initial over several lines belongs to the first. */
function lineBox(run: Run, runs: readonly Run[]): Box {
  const { box, size, start, end } = run;
  if (end - start > 2) return box;
  const [x0, top, x1] = box;
  const beside = runs.find(
    (other) =>
      other.size < size / 1.6 &&
      other.box[0] >= x1 - 1 &&
      other.box[0] < x1 + size &&
      other.box[1] >= top - size / 3 &&
      other.box[1] < box[3],
  );
  return beside ? [x0, beside.box[1], x1, beside.box[3]] : box;
}

/** The row's parts between gaps that are wider than a space ever is in running text. */
export function partsOf(row: Row, widest: number): Row[] {
  const parts: Run[][] = [];
  for (const run of row.runs) {
    const last = parts.at(-1);
    if (last && run.box[0] - last.at(-1)!.box[2] <= widest * row.size) last.push(run);
    else parts.push([run]);
  }
  return parts.length === 1 ? [row] : parts.map(rowOf);
}

/** The line on which a row stands. */
export function baseline({ box, size }: Row): number {
  return box[3] - 0.22 * size;
}
