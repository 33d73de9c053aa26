import type { Run } from '../run.ts';
import { type Row, rowsOf } from './rows.ts';
import { rowText } from './rowText.ts';

/** So many rows at the top and at the foot of a page may be running heads and feet. */
const DEEP = 4;
/** Heads of other pages stand as high, give or take so many points. */
const TOLERANCE = 6;

/** A page's number, alone: `- 3 -`, `Page 3 of 12`, `iv`. */
const PAGE_NUMBER = /^(?:page |pg\.? |p\. ?)?(?:\d{1,4}|[ivxl]{1,6})(?: ?(?:of|\/) ?\d{1,4})?$/i;
/** What browsers print above and below a page: `11/29/26, 7:16 AM`, `https://… 1/3`. */
const OF_BROWSERS =
  /^\d{1,2}[/.]\d{1,2}[/.]\d{2,4}, \d{1,2}:\d\d\b|^(?:https?|file):\/\/\S+\s+\d{1,4}\/\d{1,4}$/;

/** A row at the upper or lower edge of a page. */
type Edge = {
  /** The indexes of its runs. */
  readonly runs: readonly number[];
  /** Its words, all numbers alike. */
  readonly key: string;
  readonly y: number;
  /** Whether it looks like the number of a page. */
  readonly isNumber: boolean;
};

/** The rows at the edges of a page, from the edge inwards, and how many runs it has. */
export type PageEdges = {
  readonly top: readonly Edge[];
  readonly foot: readonly Edge[];
  readonly count: number;
};

/**
 * The running heads and feet of pages: rows at the edge that come back on other pages with other numbers, and page numbers. Returns the
 * indexes of their runs.
 */
export function repeatedEdges(pages: readonly PageEdges[]): Set<number> {
  const byKey = new Map<string, { page: number; y: number }[]>();
  for (const [page, { top, foot }] of pages.entries()) {
    for (const { key, y } of [...top, ...foot]) {
      const known = byKey.get(key);
      if (known) known.push({ page, y });
      else byKey.set(key, [{ page, y }]);
    }
  }
  const repeats = ({ key, y }: Edge, page: number) => {
    const others = new Set<number>();
    for (const other of byKey.get(key) ?? []) {
      if (other.page !== page && Math.abs(other.y - y) < TOLERANCE) others.add(other.page);
      if (others.size >= 2) break;
    }
    return others.size >= 2 || (others.size === 1 && pages.length <= 4);
  };
  const runs = new Set<number>();
  for (const [page, { top, foot, count }] of pages.entries()) {
    const own = new Set<number>();
    for (const side of [top, foot]) {
      for (const edge of side) {
        // The edge ends with the first row that is of this page alone.
        if (!repeats(edge, page) && !edge.isNumber) break;
        for (const index of edge.runs) own.add(index);
      }
    }
    // A page that is all like others is text that comes back, and no edge.
    if (own.size < count) for (const run of own) runs.add(run);
  }
  return runs;
}

export function edgesOf(runs: readonly Run[], height: number, text: string): PageEdges {
  const rows = rowsOf(runs);
  const edge = (row: Row, isTop: boolean): Edge => {
    const words = rowText(row, text);
    return {
      runs: row.runs.map(({ index }) => index),
      key: `${isTop ? 'top' : 'foot'} ${words.replace(/\d+/g, '#')}`,
      y: row.box[1],
      isNumber: isNumber(row, words, isTop, height),
    };
  };
  const upper = rows.filter(({ box }) => box[3] < height / 3).slice(0, DEEP);
  const lower = rows.filter(({ box }) => box[1] > (height * 2) / 3).slice(-DEEP);
  return {
    top: upper.map((row) => edge(row, true)),
    foot: lower.reverse().map((row) => edge(row, false)),
    count: runs.length,
  };
}

function isNumber({ box }: Row, words: string, isTop: boolean, height: number): boolean {
  const atEdge = isTop ? box[3] < height * 0.12 : box[1] > height * 0.8;
  return atEdge && (PAGE_NUMBER.test(bareOf(words)) || OF_BROWSERS.test(words));
}

/** Words without dashes and other marks around them. */
function bareOf(words: string): string {
  return words.replace(/[^\p{L}\p{N}./]{1,1000}/gu, ' ').trim();
}
