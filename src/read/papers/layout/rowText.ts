import type { Run } from '../run.ts';
import type { Row } from './rows.ts';

/** Words of a font stand at least so far apart where no space is drawn, in sizes of the font. */
const SPACE = 0.14;
/** Cells of a table stand at least so far apart. */
const CELL = 1.6;

/** The text of a row: its runs, with a space where there is room for one. */
export function rowText({ runs }: Row, text: string): string {
  return runs
    .map(
      (run, index) =>
        (index > 0 ? gapBefore(runs[index - 1]!, run, text) : '') + text.slice(run.start, run.end),
    )
    .join('')
    .trim();
}

/** What stands between two runs of a row: nothing, a space, or the tab of a table. */
export function gapBefore(last: Run, run: Run, text: string): '' | ' ' | '\t' {
  const gap = run.box[0] - last.box[2];
  const size = Math.min(last.size, run.size);
  if (gap > CELL * size) return '\t';
  if (/\s/.test(text[last.end - 1]!) || /\s/.test(text[run.start]!)) return '';
  return gap > SPACE * size ? ' ' : '';
}
