import type { PdfText } from './openPdf.ts';

/** A run of a page before it has its place in the layer. */
export type PageRun = {
  readonly text: string;
  readonly box: readonly [number, number, number, number];
  readonly size: number;
  readonly fontName: string;
  readonly turned: number;
};

type Matrix = readonly [number, number, number, number, number, number];

/**
 * The runs of a page's text as it is shown, after the rotation of the page, in the order in which they are drawn. A space that is drawn by
 * itself ends the run before it.
 */
export function pageRuns({ items }: PdfText, viewport: readonly number[]): PageRun[] {
  const runs: PageRun[] = [];
  for (const { str, transform, width, fontName } of items) {
    // Line ends and feeds separate runs and pages in the layer.
    const text = (str ?? '').replace(/[\n\f\r\0]/g, ' ').toWellFormed();
    if (text.trim() === '') {
      const last = runs.at(-1);
      if (last && width > 0 && !last.text.endsWith(' '))
        runs[runs.length - 1] = { ...last, text: `${last.text} ` };
      continue;
    }
    const matrix = multiply(viewport as Matrix, transform as unknown as Matrix);
    const size = Math.hypot(matrix[2], matrix[3]);
    const [dx, dy] = unit(matrix[0], matrix[1]);
    const [x, y] = [matrix[4], matrix[5]];
    // Up from the baseline, as the page is shown.
    const [ux, uy] = [dy, -dx];
    const corners = [
      [x - 0.22 * size * ux, y - 0.22 * size * uy],
      [x + width * dx + 0.8 * size * ux, y + width * dy + 0.8 * size * uy],
    ] as const;
    const [[x0, y0], [x1, y1]] = corners;
    if (![x0, x1, y0, y1, size].every(Number.isFinite)) continue;
    const box = [Math.min(x0, x1), Math.min(y0, y1), Math.max(x0, x1), Math.max(y0, y1)] as const;
    runs.push({ text, box, size, fontName, turned: quarterTurns(dx, dy) });
  }
  return runs;
}

function multiply(a: Matrix, b: Matrix): Matrix {
  return [
    a[0] * b[0] + a[2] * b[1],
    a[1] * b[0] + a[3] * b[1],
    a[0] * b[2] + a[2] * b[3],
    a[1] * b[2] + a[3] * b[3],
    a[0] * b[4] + a[2] * b[5] + a[4],
    a[1] * b[4] + a[3] * b[5] + a[5],
  ];
}

function unit(x: number, y: number): readonly [number, number] {
  const length = Math.hypot(x, y) || 1;
  return [x / length, y / length];
}

function quarterTurns(dx: number, dy: number): number {
  return ((Math.round(Math.atan2(dy, dx) / (Math.PI / 2)) % 4) + 4) % 4;
}
