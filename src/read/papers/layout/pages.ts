import type { TextLayer } from '../layer.ts';
import type { Run } from '../run.ts';
import { runAt, runsOfPage } from '../runTable.ts';
import { type Flow, flowsOf } from './columns.ts';
import { lineNumbersOf } from './lineNumbers.ts';
import { edgesOf, repeatedEdges } from './repeatedEdges.ts';
import { rowOf } from './rows.ts';
import { turnBack, uprightRuns } from './uprightRuns.ts';
import { withoutRepeats } from './withoutRepeats.ts';

/** The text of a page in the order in which it is read. */
export type Page = {
  /** Counted from 1. */
  readonly number: number;
  readonly height: number;
  readonly flows: readonly Flow[];
};

/** What is to be noted of pages while they are read. */
export type PageNotes = {
  /** Takes note of runs that are no part of the text, and of the reason. */
  readonly leave: (runs: readonly Run[], why: string) => void;
  /** A page whose words are turned, or drawn more than once at the same place. */
  readonly note: (what: 'turned' | 'repeated', page: number) => void;
};

/**
 * The pages of a PDF without what is turned otherwise, drawn again, or a running head or foot. Of all pages only the order of their runs is kept,
 * as numbers; the rows of a page are made whenever it is asked for, since those of 2,000 pages would take more memory than their text.
 */
export function pagesOf(layer: TextLayer, { leave, note }: PageNotes): Iterable<Page> {
  const kept = new Uint8Array(layer.runs.count);
  const quarters: number[] = [];
  const heights: number[] = [];
  let hasLineNumbers = false;
  const edges = layer.pages.map((size, index) => {
    const { upright, turned, most, height } = uprightRuns(runsOfPage(layer.runs, index + 1), size);
    leave(turned, `page ${index + 1}: turned otherwise than the page`);
    quarters.push(most);
    heights.push(height);
    const once = withoutRepeats(upright, layer.text);
    const numbers = lineNumbersOf(once, layer.text, hasLineNumbers);
    hasLineNumbers ||= numbers.size > 0;
    leave([...numbers], `page ${index + 1}: numbers of lines`);
    const runs = once.filter((run) => !numbers.has(run));
    for (const run of runs) kept[run.index] = 1;
    if (most !== 0) note('turned', index + 1);
    if (once.length < upright.length) note('repeated', index + 1);
    return edgesOf(runs, height, layer.text);
  });
  const repeated = repeatedEdges(edges);
  const orders = layer.pages.map((size, index) => {
    const { upright } = uprightRuns(runsOfPage(layer.runs, index + 1), size);
    const runs = upright.filter((run) => kept[run.index] === 1);
    leave(
      runs.filter((run) => repeated.has(run.index)),
      `page ${index + 1}: head or foot of the page`,
    );
    return orderOf(flowsOf(runs.filter((run) => !repeated.has(run.index))));
  });
  return {
    *[Symbol.iterator]() {
      for (const [index, order] of orders.entries()) {
        const [turns, size] = [quarters[index]!, layer.pages[index]!];
        const flows = flowsIn(order, (at) => {
          const run = runAt(layer.runs, at);
          return turns === 0 ? run : { ...run, box: turnBack(run.box, turns, size) };
        });
        yield { number: index + 1, height: heights[index]!, flows };
      }
    },
  };
}

/** What comes before the runs of an order where a row, or a flow, begins. */
const ROW = -1;
const FLOW = -2;

/** The indexes of the runs of some flows, with marks between rows and flows. */
function orderOf(flows: readonly Flow[]): Int32Array {
  return Int32Array.from(
    flows.flatMap((flow) => [FLOW, ...flow.flatMap((row) => [ROW, ...row.runs.map(({ index }) => index)])]),
  );
}

function flowsIn(order: Int32Array, runOfIndex: (index: number) => Run): Flow[] {
  const flows: Run[][][] = [];
  for (const index of order) {
    if (index === FLOW) flows.push([]);
    else if (index === ROW) flows.at(-1)!.push([]);
    else flows.at(-1)!.at(-1)!.push(runOfIndex(index));
  }
  return flows.map((rows) => rows.map(rowOf));
}
