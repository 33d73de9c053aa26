import type { Finding } from '../../data/index.ts';

/** Where a run of words is drawn, in points from the upper left corner of the page as it is shown: left, top, right, bottom. */
export type Box = readonly [left: number, top: number, right: number, bottom: number];

/** Words that a page draws at once, in one font: a line, or a part of one. */
export type Run = {
  /** Of the layer's text, `[start, end)`. */
  readonly start: number;
  readonly end: number;
  /** Counted from 1. */
  readonly page: number;
  readonly box: Box;
  /** The height of the font in points. */
  readonly size: number;
  readonly font: number;
  /** Quarter turns clockwise by which the words are turned on the page. */
  readonly turned: number;
};

export type Font = { readonly name: string; readonly isBold: boolean };

/**
 * The text of a PDF as its library reads it: every run on a line of its own, in the order in which pages draw them. Nothing is joined,
 * sorted or left out yet; that is what our own rules do. A span's bytes count in this text, as UTF-8.
 */
export type TextLayer = {
  readonly text: string;
  readonly runs: readonly Run[];
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
  runs: [],
  fonts: [],
  pages: [],
  info: { title: null, author: null, created: null },
  findings: [],
};
