import type { Run } from '../run.ts';
import { partsOf, type Row, rowsOf } from './rows.ts';

/** Rows that are read one after the other, from the top of a column to its end. */
export type Flow = readonly Row[];

/** Gaps between words are no wider in running text, even where lines are justified; in sizes of the font. */
const WORD_GAP = 0.6;
/** Columns are farther apart. */
const GUTTER = 0.8;
/** Beside each other for fewer lines, parts of a row are no columns; the last column of a text may be shorter. */
const FEWEST_LINES = 3;
const FEWEST_OF_LAST = 2;
/** Lines of columns have more characters than cells of a table. */
const FEWEST_CHARACTERS = 14;

/** The runs of a page as flows, in the order in which they are read: columns from left to right, between rows that go across. */
export function flowsOf(runs: readonly Run[]): Flow[] {
  if (runs.length === 0) return [];
  return split(rowsOf(runs).flatMap((row) => partsOf(row, WORD_GAP))).map((parts) =>
    rowsOf(parts.flatMap((part) => part.runs)),
  );
}

function split(parts: readonly Row[]): Row[][] {
  const best = bestGutter(parts);
  if (best === null) return parts.length > 0 ? [[...parts]] : [];
  return bandsAt(parts, best).flatMap((band) => {
    if (!band.isSplit) return split(band.parts);
    return [...split(band.left), ...split(band.right)];
  });
}

type Band = {
  readonly parts: Row[];
  readonly left: Row[];
  readonly right: Row[];
  /** Whether the parts are columns beside each other. */
  readonly isSplit: boolean;
  readonly score: number;
};

/** Where most of the text stands in two columns; null where nowhere. */
function bestGutter(parts: readonly Row[]): number | null {
  if (parts.length < FEWEST_LINES + FEWEST_OF_LAST) return null;
  const candidates = new Set(parts.map(({ box }) => Math.ceil(box[2]) + 1));
  let best: number | null = null;
  let most = 0;
  for (const x of candidates) {
    const score = bandsAt(parts, x).reduce((sum, band) => sum + (band.isSplit ? band.score : 0), 0);
    if (score > most) [best, most] = [x, score];
  }
  return best;
}

/** The parts in bands from the top: those between rows that cross a line, and these rows. */
function bandsAt(parts: readonly Row[], x: number): Band[] {
  const sorted = [...parts].sort((a, b) => middle(a) - middle(b));
  const bands: Band[] = [];
  let across: Row[] = [];
  let beside: Row[] = [];
  const close = () => {
    if (across.length > 0) bands.push({ parts: across, left: [], right: [], isSplit: false, score: 0 });
    if (beside.length > 0) bands.push(bandOf(beside, x));
    [across, beside] = [[], []];
  };
  for (const part of sorted) {
    const crosses = part.box[0] < x && part.box[2] > x;
    if (crosses && beside.length > 0) close();
    if (crosses || (beside.length === 0 && goesOn(across.at(-1), part))) across.push(part);
    else beside.push(part);
  }
  close();
  return joinUnsplit(bands);
}

function middle({ box }: Row): number {
  return (box[1] + box[3]) / 2;
}

/** Whether a short line is the end of a title that goes across columns. */
function goesOn(last: Row | undefined, { box, size }: Row): boolean {
  return last !== undefined && Math.abs(last.size - size) < 0.05 * size && box[1] - last.box[3] < 0.6 * size;
}

/** Bands without columns that follow each other are one: a short last line of a paragraph crosses nothing, and belongs to it. */
function joinUnsplit(bands: readonly Band[]): Band[] {
  const joined: Band[] = [];
  for (const band of bands) {
    const last = joined.at(-1);
    if (last && !last.isSplit && !band.isSplit)
      joined[joined.length - 1] = { ...last, parts: [...last.parts, ...band.parts] };
    else joined.push(band);
  }
  return joined;
}

function bandOf(parts: Row[], x: number): Band {
  const left = parts.filter(({ box }) => box[2] <= x);
  const right = parts.filter(({ box }) => box[0] >= x);
  const none = { parts, left, right, isSplit: false, score: 0 };
  if (left.length < FEWEST_LINES || right.length < FEWEST_OF_LAST) return none;
  const sizes = parts.map(({ size }) => size).sort((a, b) => a - b);
  const size = sizes[sizes.length >> 1]!;
  const gutter = Math.min(...right.map(({ box }) => box[0])) - Math.max(...left.map(({ box }) => box[2]));
  if (gutter < GUTTER * size) return none;
  if (!isProse(left) || !isProse(right)) return none;
  const top = Math.max(topOf(left), topOf(right));
  const bottom = Math.min(bottomOf(left), bottomOf(right));
  const score = bottom - top;
  return { ...none, isSplit: score > FEWEST_OF_LAST * size, score };
}

function topOf(rows: readonly Row[]): number {
  return Math.min(...rows.map(({ box }) => box[1]));
}
function bottomOf(rows: readonly Row[]): number {
  return Math.max(...rows.map(({ box }) => box[3]));
}

function isProse(rows: readonly Row[]): boolean {
  const lines = rowsOf(rows.flatMap(({ runs }) => runs));
  const lengths = lines
    .map(({ runs }) => runs.reduce((sum, { start, end }) => sum + end - start, 0))
    .sort((a, b) => a - b);
  return lines.length >= FEWEST_OF_LAST && lengths[lengths.length >> 1]! >= FEWEST_CHARACTERS;
}
