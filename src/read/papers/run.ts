/** Where a run of words is drawn, in points from the upper left corner of the page as it is shown: left, top, right, bottom. */
export type Box = readonly [left: number, top: number, right: number, bottom: number];

/** Words that a page draws at once, in one font: a line, or a part of one. */
export type Run = {
  /** Its place among the runs of the layer. */
  readonly index: number;
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
