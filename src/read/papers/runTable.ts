import { lowerBound } from '../../data/index.ts';
import type { Run } from './run.ts';

/**
 * The runs of a PDF as columns of numbers, page by page. A paper of 2,000 pages has some 200,000 runs: as objects they would take 40 MB, and as
 * much again to come from one thread to another.
 */
export type RunTable = {
  readonly count: number;
  /** `PLACES` numbers a run: start, end, page, font, quarter turns. */
  readonly places: Int32Array<ArrayBuffer>;
  /** `MEASURES` numbers a run: left, top, right, bottom, size. */
  readonly measures: Float64Array<ArrayBuffer>;
};

const PLACES = 5;
const MEASURES = 5;

/** Gathers runs, which come in the order of their text. */
export function runTableBuilder(): {
  readonly add: (run: Omit<Run, 'index'>) => void;
  readonly finish: () => RunTable;
} {
  let count = 0;
  let places = new Int32Array(1024 * PLACES);
  let measures = new Float64Array(1024 * MEASURES);
  return {
    add({ start, end, page, font, turned, box, size }) {
      if (count * PLACES === places.length) {
        places = grown(places, new Int32Array(2 * places.length));
        measures = grown(measures, new Float64Array(2 * measures.length));
      }
      places.set([start, end, page, font, turned], count * PLACES);
      measures.set(box, count * MEASURES);
      measures[count * MEASURES + 4] = size;
      count += 1;
    },
    finish: () => ({
      count,
      places: places.slice(0, count * PLACES),
      measures: measures.slice(0, count * MEASURES),
    }),
  };
}

function grown<Numbers extends Int32Array | Float64Array>(from: Numbers, to: Numbers): Numbers {
  to.set(from);
  return to;
}

export function runAt({ places, measures }: RunTable, index: number): Run {
  const [place, at] = [index * PLACES, index * MEASURES];
  return {
    index,
    start: places[place]!,
    end: places[place + 1]!,
    page: places[place + 2]!,
    font: places[place + 3]!,
    turned: places[place + 4]!,
    box: [measures[at]!, measures[at + 1]!, measures[at + 2]!, measures[at + 3]!],
    size: measures[at + 4]!,
  };
}

/** The runs of a page, which is counted from 1. */
export function runsOfPage(table: RunTable, page: number): Run[] {
  const runs: Run[] = [];
  const from = lowerBound(table.count, (index) => table.places[index * PLACES + 2]! >= page);
  for (let index = from; index < table.count && table.places[index * PLACES + 2] === page; index++)
    runs.push(runAt(table, index));
  return runs;
}

/** The run that has a character of the layer's text. */
export function runOf(table: RunTable, character: number): Run {
  return runAt(
    table,
    lowerBound(table.count, (index) => table.places[index * PLACES + 1]! > character),
  );
}

/** How many characters of the layer's text are of each size. */
export function charactersBySize(
  { count, places, measures }: RunTable,
  sizeOf: (size: number) => number,
): Map<number, number> {
  const bySize = new Map<number, number>();
  for (let index = 0; index < count; index++) {
    const size = sizeOf(measures[index * MEASURES + 4]!);
    bySize.set(size, (bySize.get(size) ?? 0) + places[index * PLACES + 1]! - places[index * PLACES]!);
  }
  return bySize;
}
