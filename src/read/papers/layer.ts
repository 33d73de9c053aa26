import type { Finding } from '../../data/index.ts';
import type { RunTable } from './runTable.ts';

export type Font = { readonly name: string; readonly isBold: boolean };

/**
 * The text of a PDF as its library reads it: every run on a line of its own, in the order in which pages draw them. Nothing is joined,
 * sorted or left out yet; that is what our own rules do. A span's bytes count in this text, as UTF-8.
 */
export type TextLayer = {
  readonly text: string;
  readonly runs: RunTable;
  readonly fonts: readonly Font[];
  /** The width and height of each page, in points. */
  readonly pages: readonly (readonly [width: number, height: number])[];
  /** What the PDF says of itself. */
  readonly info: {
    readonly title: string | null;
    readonly author: string | null;
    readonly created: string | null;
  };
  readonly findings: readonly Omit<Finding, 'uri'>[];
};

/** The library that reads PDFs, with the version whose text layer spans count in. */
export const PDF_READER = { name: 'unpdf', version: '1.7.0' } as const;

export const NO_LAYER: TextLayer = {
  text: '',
  runs: { count: 0, places: new Int32Array(0), measures: new Float64Array(0) },
  fonts: [],
  pages: [],
  info: { title: null, author: null, created: null },
  findings: [],
};
